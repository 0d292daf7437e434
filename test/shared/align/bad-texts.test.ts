import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { alignSegments } from '../../../shared/align/align-segments'
import { createPhoneScorer } from '../../../shared/align/score-phones'
import { timelineFromAlignment } from '../../../shared/align/timeline-from-alignment'
import { loadPronouncer } from '../../../shared/phonetics/load-pronouncer'
import { checkTimeline } from '../../../shared/timeline/check-timeline'
import { estimateTimings } from '../../../shared/timing/estimate-timings'
import { kernelBytes, loadModel } from '../../support/acoustic-model'
import { readWav } from '../../support/read-wav'

/** Real speech, three seconds: "So let us begin there. Why four minutes?" */
const speech = readWav(new URL('../../fixtures/speech-16k.wav', import.meta.url))
const duration = speech.length / 16_000
const wasm = new Uint8Array(readFileSync(new URL('../../../assets/wasm/align-pass.wasm', import.meta.url)))
const scores = scoresOf(speech)

describe('a text that nobody could say as it stands', () => {
  it.each<[string, string, readonly string[]]>([
    ['pictures', 'en', ['🎉🎉🎉', '😀', '🚗💨 🎧']],
    ['marks', 'en', ['...', '—', '?!', '***', '""']],
    ['nothing at all', 'en', ['', '   ', '\n', '\u200b\u2060']],
    ['broken characters', 'en', ['\ud83d', '\udc00\udc00', '\u0000\u0001', '\ufffd\ufffd\ufffd']],
  ])('does not belong to the audio, and has its estimate: %s', async (_, language, texts) => {
    const { belongs, timeline } = await time(language, texts)
    expect(belongs).toBe(false)
    expect(timeline.cues.every(({ source }) => source === 'estimated')).toBe(true)
  })

  it.each<[string, string, readonly string[]]>([
    ['Georgian', 'ka', ['დილით მოხუცმა კაცმა ფანჯარა გააღო.', 'ქარი ჩრდილოეთიდან უბერავდა.']],
    ['Thai', 'th', ['ตอนเช้าชายชราเปิดหน้าต่างออกไปทางทะเล', 'ลมพัดมาจากทางเหนือ']],
    ['Arabic', 'ar', ['في الصباح فتح الرجل العجوز النافذة', 'كانت الريح تأتي من الشمال']],
    ['a tag that means nothing', 'qq-nonsense', ['xqzt vrrk plmf', 'zzgh']],
    ['one word of thirty thousand letters', 'en', ['antidis'.repeat(4300)]],
    ['a number of ten thousand figures', 'en', ['7'.repeat(10_000), '3'.repeat(400)]],
    ['one syllable a hundred times over', 'zh', ['啊'.repeat(100)]],
  ])('has a timeline that keeps its promises: %s', { timeout: 20_000 }, async (_, language, texts) => {
    await time(language, texts)
  })
})

describe('lines that say nothing among lines that are spoken', () => {
  const [first, second] = ['So let us begin there.', 'Why four minutes?']

  it.each<[string, readonly string[]]>([
    ['a picture', [first!, '🎉🎉', second!]],
    ['an empty one', [first!, '', second!]],
    ['three of them', ['♪', first!, '...', second!, '🎧']],
  ])('do not keep the others from being found: %s', async (_, texts) => {
    const { belongs, timeline } = await time('en', texts)
    expect(belongs).toBe(true)
    const startOf = (text: string) => {
      const cue = timeline.cues[texts.indexOf(text)]!
      return cue.source === 'absent' ? Number.NaN : cue.start
    }
    const alone = await time('en', [first!, second!])
    const starts = alone.timeline.cues.map((cue) => (cue.source === 'absent' ? Number.NaN : cue.start))
    expect(starts[1]! - starts[0]!).toBeGreaterThan(0.8)
    expect(startOf(first!)).toBeCloseTo(starts[0]!, 1)
    expect(startOf(second!)).toBeCloseTo(starts[1]!, 1)
  })
})

/** Times a text against the recording as the player does: the estimate, and what was found in its place. */
async function time(language: string, texts: readonly string[]) {
  const pronounce = await loadPronouncer(language)
  const segments = texts.map((text, line) => ({ texts: { [language]: text }, line }))
  const estimate = estimateTimings({ segments, spoken: language, duration, anchors: [] })
  const result = alignSegments({ scores, segments: texts.map((text) => pronounce(text)), wasm })
  if (!result.ok) throw new Error(result.error)
  expect(result.value.segments).toHaveLength(texts.length)
  const { belongs } = result.value
  const timeline = belongs ? timelineFromAlignment(estimate, result.value.segments) : estimate
  expect(checkTimeline(timeline, texts.length)).toEqual([])
  expect(checkTimeline(timelineFromAlignment(estimate, result.value.segments), texts.length)).toEqual([])
  return { belongs, timeline }
}

function scoresOf(samples: Float32Array) {
  const scorer = createPhoneScorer({ model: loadModel(), wasm: kernelBytes })
  scorer.push(samples)
  return scorer.finish()
}
