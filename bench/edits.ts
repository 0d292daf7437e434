import { writeFileSync } from 'node:fs'
import { betterText } from '../shared/edits/better-text'
import { createCueMemory } from '../shared/edits/cue-memory'
import { diffSegments } from '../shared/edits/diff-segments'
import { mergeEdits } from '../shared/edits/merge-edits'
import { spliceTimes } from '../shared/edits/splice-times'
import { mergeLines } from '../shared/edits/text-deeds'
import type { EditChange, EditDeed, Edited, KeptEdits } from '../shared/model/edits'
import type { Segment } from '../shared/model/transcript'
import { estimateTimings } from '../shared/timing/estimate-timings'
import { type Cost, costOf, printCost } from './cost/cost-of'

const count = 10_000

/**
 * What corrections of a long text cost: a better text of it compared and taken over, lines joined, and what two windows did
 * brought together.
 */
export async function run(args: readonly string[]): Promise<number> {
  const at = args.indexOf('--json')
  const json = at < 0 ? undefined : args[at + 1]
  const text = textOf('line')
  const edited: Edited = { segments: text, marks: [], tracks: { 'the-track': { anchors: [], gaps: [], offset: 0 } } }
  const rows: Record<string, Cost> = {}
  const measure = (name: string, work: () => unknown, times = 20) => {
    rows[name] = costOf(work, times)
    printCost(name, rows[name])
  }

  console.log(`${count} lines in two languages, ms\n`)
  for (const [name, next] of Object.entries(betterTexts(text))) {
    measure(`compare: ${name}`, () => diffSegments(text, next))
    measure(`take over: ${name}`, () => betterText(edited, next))
    measure(`times of it: ${name}`, timesOf(edited, next))
  }
  measure('join two lines, with their times', joining(edited))
  const [base, ours, theirs] = twoWindows(text)
  measure('what two windows did', () => mergeEdits(base, ours, theirs))
  if (json !== undefined) writeFileSync(json, `${JSON.stringify({ lines: count, rows }, null, 2)}\n`)
  return 0
}

function textOf(word: string): readonly Segment[] {
  return Array.from({ length: count }, (_, i) => ({
    texts: { en: `This is ${word} ${i} of it, and there are ${(i * 7) % 1000} more.`, zh: `这是第${i}句，${word}。` },
    line: 2 * i,
  }))
}

/** What a text may have become. */
function betterTexts(text: readonly Segment[]): Readonly<Record<string, readonly Segment[]>> {
  const reworded = (segment: Segment) => ({
    ...segment,
    texts: { ...segment.texts, en: `${segment.texts.en} As it were.` },
  })
  const swap = (i: number) => (i * 7919) % text.length
  return {
    equal: [...text],
    'a line in a hundred changed': text.map((segment, i) => (i % 100 === 50 ? reworded(segment) : segment)),
    'every line changed': text.map(reworded),
    'another text': textOf('something else altogether'),
    shuffled: text.map((_, i) => text[swap(i)]!),
    'a third is gone': text.filter((_, i) => i % 3 !== 0),
  }
}

function timesOf(edited: Edited, next: readonly Segment[]): () => unknown {
  const found = estimateTimings({ segments: edited.segments, spoken: 'en', duration: 4 * count })
  const splices = betterText(edited, next).changes.filter(isOfText)
  return () => createCueMemory().splice(found, 'the-track', splices)
}

function joining(edited: Edited): () => unknown {
  const found = estimateTimings({ segments: edited.segments, spoken: 'en', duration: 4 * count })
  return () => mergeLines(edited, 5000, 5001)!.changes.filter(isOfText).reduce(spliceTimesOf, found)
}

const spliceTimesOf = (times: Parameters<typeof spliceTimes>[0], change: Parameters<typeof spliceTimes>[1]) =>
  spliceTimes(times, change)

/** Each corrected two hundred lines of its own half of the text, and fixed as many. */
function twoWindows(text: readonly Segment[]): readonly [KeptEdits, KeptEdits, KeptEdits] {
  const base: KeptEdits = { segments: [...text], tracks: {}, history: { done: [], undone: [] } }
  const workIn = (from: number): KeptEdits => {
    const lines = Array.from({ length: 200 }, (_, i) => from + 20 * i)
    const segments = text.map((segment, i) =>
      lines.includes(i) ? { ...segment, texts: { ...segment.texts, en: `Corrected ${i}.` } } : segment,
    )
    const done = lines.map(
      (at): EditDeed => ({
        what: 'lineCorrected',
        changes: [{ kind: 'segments', at, removed: [text[at]!], added: [segments[at]!] }],
      }),
    )
    const anchors = lines.map((segment) => ({ segment, start: 4 * segment }))
    return { segments, tracks: { 'the-track': { anchors, gaps: [], offset: 0 } }, history: { done, undone: [] } }
  }
  return [base, workIn(0), workIn(5000)]
}

function isOfText(change: EditChange): change is Extract<EditChange, { kind: 'segments' }> {
  return change.kind === 'segments'
}
