import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { baseLanguage } from '../../shared/text/base-language'
import type { Method } from './method'
import { type PlainText, plainText } from './plain-text'
import { runMeasured } from './run-measured'
import type { TimedSegment } from './score'

interface Entry {
  readonly type: string
  readonly startTime: number
  readonly endTime: number
  /** Of a word: where it begins in the text. */
  readonly startOffsetUtf16?: number
  readonly timeline?: readonly Entry[]
}

/**
 * Echogarden (`npm install -g echogarden`) at its defaults: speech is synthesised and aligned with the recording by time
 * warping. It fetches its voice when it is first used.
 */
export const echogarden: Method = {
  name: 'echogarden',
  missing: () =>
    spawnSync('echogarden', ['--help']).status === null ? 'echogarden (npm install -g echogarden)' : null,
  async time(item) {
    const folder = mkdtempSync(path.join(tmpdir(), 'diglot-bench-'))
    try {
      const plain = plainText(item, '\n\n')
      const [textFile, result] = ['text.txt', 'result.json'].map((name) => path.join(folder, name)) as [string, string]
      writeFileSync(textFile, plain.text)
      const language = `--language=${baseLanguage(item.spoken)}`
      const args = ['align', item.audioFile, textFile, result, language]
      const { seconds, peakBytes } = await runMeasured('echogarden', args)
      return { segments: segmentsOf(plain, JSON.parse(readFileSync(result, 'utf8'))), seconds, peakBytes }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

/** A segment is said from its first word to its last. */
function segmentsOf({ places }: PlainText, timeline: readonly Entry[]): TimedSegment[] {
  const words = wordsOf(timeline)
  return places.map((place) => {
    const own = words.filter(({ at }) => place !== null && at >= place.from && at < place.to)
    const [first, last] = [own[0], own.at(-1)]
    return first && last ? { start: first.start, end: last.end } : { start: null, end: null }
  })
}

function wordsOf(timeline: readonly Entry[]): { at: number; start: number; end: number }[] {
  return timeline.flatMap(({ type, startTime, endTime, startOffsetUtf16, timeline: inner = [] }) =>
    type === 'word' && startOffsetUtf16 !== undefined
      ? [{ at: startOffsetUtf16, start: startTime, end: endTime }]
      : wordsOf(inner),
  )
}
