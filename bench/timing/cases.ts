import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Transcript } from '../../shared/model/transcript'
import { baseLanguage } from '../../shared/text/base-language'
import { parseTranscript } from '../../shared/transcript/parse-transcript'
import type { TrueSegment } from './score'

/** A recording whose true times are known, with its transcript as the product reads it. */
export interface TimingCase {
  readonly name: string
  readonly spoken: string
  readonly duration: number
  readonly transcript: Transcript
  readonly truth: readonly TrueSegment[]
}

interface TruthFile {
  readonly language: string
  readonly duration: number
  readonly segments: readonly TrueSegment[]
}

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** Where the corpus is looked for: `DIGLOT_CORPUS`, else a folder beside the repository. It is not part of it. */
export const corpusFolder = process.env.DIGLOT_CORPUS ?? path.resolve(root, '../shared/corpus')

/** Every folder of the corpus that holds a transcript and its true times, and the built-in sample. */
export function readCases(): readonly TimingCase[] {
  const names = existsSync(corpusFolder) ? readdirSync(corpusFolder).sort() : []
  const files = names.map((name) => ({
    name,
    truth: path.join(corpusFolder, name, 'truth.json'),
    transcript: path.join(corpusFolder, name, 'transcript.txt'),
  }))
  const sample = {
    name: 'built-in sample',
    truth: path.join(root, 'test/fixtures/sample-truth.json'),
    transcript: path.join(root, 'assets/sample/sample.bilingual.txt'),
  }
  return [...files, sample].filter(({ truth, transcript }) => existsSync(truth) && existsSync(transcript)).map(readCase)
}

function readCase(files: { name: string; truth: string; transcript: string }): TimingCase {
  const { language, duration, segments } = JSON.parse(readFileSync(files.truth, 'utf8')) as TruthFile
  const { transcript } = parseTranscript(readFileSync(files.transcript, 'utf8'))
  if (transcript.segments.length !== segments.length) {
    throw new Error(`${files.name}: read ${transcript.segments.length} segments of ${segments.length}`)
  }
  const spoken = transcript.languages.find((tag) => baseLanguage(tag) === baseLanguage(language))
  if (spoken === undefined) throw new Error(`${files.name}: no ${language} in ${transcript.languages.join(', ')}`)
  return { name: files.name, spoken, duration, transcript, truth: segments }
}

/** Anchors a listener might set: `count` true starts, evenly spread over the segments that are spoken. */
export function trueAnchors({ truth }: TimingCase, count: number): readonly { segment: number; start: number }[] {
  const spoken = truth.flatMap((segment, index) =>
    segment.spoken === false || segment.start === null ? [] : [{ segment: index, start: segment.start }],
  )
  return Array.from({ length: count }, (_, at) => spoken[Math.floor(((at + 1) * spoken.length) / (count + 1))]!)
}
