import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Segment } from '../../shared/model/transcript'
import type { TrueSegment } from './score'

/** A recording whose true times are known. */
export interface TimingCase {
  readonly name: string
  readonly spoken: string
  readonly duration: number
  readonly segments: readonly Segment[]
  readonly truth: readonly TrueSegment[]
}

interface TruthFile {
  readonly language: string
  readonly duration: number
  readonly segments: readonly (TrueSegment & { readonly text: string; readonly translation?: string })[]
}

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** Where the corpus is looked for: `DIGLOT_CORPUS`, else a folder beside the repository. It is not part of it. */
export const corpusFolder = process.env.DIGLOT_CORPUS ?? path.resolve(root, '../shared/corpus')
const sampleFolder = path.join(root, 'assets/sample')

/** Every folder of the corpus, and the built-in sample, that has a `truth.json`. */
export function readCases(): readonly TimingCase[] {
  const corpus = existsSync(corpusFolder) ? readdirSync(corpusFolder).sort() : []
  const folders = [...corpus.map((name) => path.join(corpusFolder, name)), sampleFolder]
  return folders.flatMap((folder) => {
    const file = path.join(folder, 'truth.json')
    return existsSync(file) ? [readCase(path.basename(folder), file)] : []
  })
}

function readCase(name: string, file: string): TimingCase {
  const { language, duration, segments } = JSON.parse(readFileSync(file, 'utf8')) as TruthFile
  return {
    name,
    spoken: language,
    duration,
    truth: segments,
    segments: segments.map(({ text }, index) => ({ line: index + 1, texts: { [language]: text } })),
  }
}

/** Anchors a listener might set: `count` true starts, evenly spread over the segments that are spoken. */
export function trueAnchors({ truth }: TimingCase, count: number): readonly { segment: number; start: number }[] {
  const spoken = truth.flatMap(({ start, spoken }, segment) =>
    spoken === false || start === null ? [] : [{ segment, start }],
  )
  return Array.from({ length: count }, (_, at) => spoken[Math.floor(((at + 1) * spoken.length) / (count + 1))]!)
}
