import { writeFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { applyChanges, inverseOf } from '../../../../shared/edits/apply-changes'
import type { EditDeed } from '../../../../shared/model/edits'
import type { Cue } from '../../../../shared/model/timeline'
import { makeFolder } from '../../../support/episode-files'
import { openLibrary } from '../../../support/open-library'
import { tempFolder } from '../../../support/temp-folder'

const files = makeFolder()
afterAll(() => files.remove())

const lines: [string, string][] = [
  ['那天夜里港口结冰了。', 'The harbour froze that night.'],
  ['谁也没有睡着。', 'Nobody had slept a minute.'],
  ['海鸥停在断了的桅杆上。', 'Gulls sat upon the broken masts.'],
  ['我叔叔第一个出门。', 'My uncle was the first outside.'],
]
const textOf = (pairs: readonly [string, string][]) => `${pairs.map((pair) => pair.join('\n')).join('\n')}\n`
const found: readonly Cue[] = [0.1, 0.3, 0.5, 0.7].map((start) => ({
  ...{ source: 'aligned', start, end: start + 0.1, confidence: 0.95 },
}))
const reworded: [string, string] = ['谁也没有合眼。', 'Not one of us closed an eye that whole night.']
const changed = textOf([lines[0]!, reworded, lines[2]!, lines[3]!])

/** An episode whose times were found, closed, and its file changed by `next`. */
async function heardBefore(name: string, next: string, deed?: (key: string) => EditDeed) {
  const folder = await tempFolder()
  const [audio, transcript] = [files.audio(`${name}.mp3`), files.text(`${name}.txt`, textOf(lines))]
  const first = openLibrary(folder)
  const episode = await first.open(audio, transcript)
  await first.hear(episode)
  if (deed) {
    const own = deed(episode.track!.key)
    const segments = episode.text!.transcript.segments
    const { tracks, ...edited } = applyChanges({ segments, marks: [], tracks: {} }, own.changes)
    const isOther = edited.segments !== segments
    const edits = { ...(isOther && { segments: edited.segments }), tracks, history: { done: [own], undone: [] } }
    await first.session.keepEdits({ episodeId: episode.id, edits })
  }
  expect(first.session.keep({ episodeId: episode.id, spoken: episode.spoken!.language, cues: found })).toBe(true)
  expect(await first.session.stored()).toBe(true)
  await first.saved()
  writeFileSync(transcript, next)
  const second = openLibrary(folder)
  const again = await second.open(audio, transcript)
  return { again, second, reopened: () => openLibrary(folder), paths: [audio, transcript] as const }
}

describe('a transcript that changed on the disk', () => {
  it('keeps the times of what stayed alike, and says which lines are still to be heard', async () => {
    const { again, second, reopened, paths } = await heardBefore('reworded', changed)
    const recalled = await second.session.recall({ episodeId: again.id })
    expect(recalled).toMatchObject({ isFinished: true, unheard: [1] })
    expect(recalled?.timeline.cues.toSpliced(1, 1)).toEqual(found.toSpliced(1, 1))
    const third = reopened()
    const later = await third.open(...paths)
    expect(await third.session.recall({ episodeId: later.id })).toMatchObject({ isFinished: true, unheard: [1] })
  })

  it('is heard anew nowhere when only what nobody speaks is another', async () => {
    const translated = textOf(
      lines.map(([zh, en], i) => (i === 2 ? [zh, 'On broken masts there sat gulls.'] : [zh, en])),
    )
    const { again, second } = await heardBefore('translated', translated)
    expect(again.spoken?.language).toBe('zh-Hans')
    const recalled = await second.session.recall({ episodeId: again.id })
    expect(recalled).toMatchObject({ isFinished: true, unheard: [] })
    expect(recalled?.timeline.cues).toEqual(found)
  })

  it('is searched anew when it is another text altogether', async () => {
    const other = textOf([
      ['春天来得早。', 'Spring came early.'],
      ['我们种了豆子。', 'We planted beans.'],
    ])
    const { again, second } = await heardBefore('another', other)
    expect(await second.session.recall({ episodeId: again.id })).toBeNull()
  })

  it('keeps what was put right, with its times and its history: that the file changed is one deed more', async () => {
    const deed = (track: string): EditDeed => ({
      what: 'startsAt',
      changes: [{ kind: 'anchors', track, removed: [], added: [{ segment: 3, start: 0.75 }] }],
    })
    const next = textOf([lines[0]!, ['雪下个不停。', 'Snow fell and fell.'], ...lines.slice(1)])
    const { again, second, reopened, paths } = await heardBefore('put-right', next, deed)
    const key = again.track!.key
    const { done, undone } = again.edits!.history
    expect(done.map(({ what }) => what)).toEqual(['startsAt', 'fileChanged'])
    expect(done[1]?.facts).toEqual({ kept: 4, changed: 0, added: 1, gone: 0 })
    expect(undone).toEqual([])
    expect(again.edits?.tracks[key]?.anchors).toEqual([{ segment: 4, start: 0.75 }])
    // Deed by deed, it is what it was.
    const now = { segments: again.text!.transcript.segments, marks: [], tracks: again.edits!.tracks }
    const before = applyChanges(now, inverseOf(done[1]!.changes))
    expect(before.segments.map(({ texts }) => texts.en)).toEqual(lines.map(([, en]) => en))
    expect(before.tracks[key]?.anchors).toEqual([{ segment: 3, start: 0.75 }])
    expect(applyChanges(before, inverseOf(done[0]!.changes)).tracks[key]?.anchors).toEqual([])
    const recalled = await second.session.recall({ episodeId: again.id })
    expect(recalled).toMatchObject({ isFinished: true, unheard: [1] })
    expect(again.warnings).toContainEqual({ code: 'text/changed', name: 'put-right.txt' })
    const third = await reopened().open(...paths)
    expect(third.warnings).toEqual([])
    expect(third.edits).toEqual(again.edits)
  })

  it('can be taken back, and the text is then kept as it was, whatever the file says', async () => {
    const deed = (track: string): EditDeed => ({
      what: 'offset',
      changes: [{ kind: 'offset', track, from: 0, to: 0.5 }],
    })
    const { again, second, reopened, paths } = await heardBefore('taken-back', changed, deed)
    const [first, fileChanged] = again.edits!.history.done
    const { segments, tracks } = applyChanges(
      { segments: again.text!.transcript.segments, marks: [], tracks: again.edits!.tracks },
      inverseOf(fileChanged!.changes),
    )
    const edits = { segments: [...segments], tracks, history: { done: [first!], undone: [fileChanged!] } }
    expect(await second.session.keepEdits({ episodeId: again.id, edits })).toBe(true)
    const third = await reopened().open(...paths)
    expect(third.text?.transcript.segments[1]?.texts.en).toBe(lines[1]![1])
    expect(third.edits).toEqual(edits)
  })
})
