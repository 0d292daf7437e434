import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Transcript } from '../../shared/model/transcript'
import { baseLanguage } from '../../shared/text/base-language'
import { guessSpokenSide } from '../../shared/timing/guess-spoken-side'
import { parseTranscript } from '../../shared/transcript/parse-transcript'
import { type CaseFolder, caseFoldersIn } from './case-folders'
import type { TrueSegment } from './score'

/** A recording whose true times are known, with its transcript as the product reads it. */
export interface TimingCase {
  readonly name: string
  readonly audioFile: string
  readonly transcriptFile: string
  /** The language that is spoken, as the transcript calls it. */
  readonly spoken: string
  readonly duration: number
  readonly transcript: Transcript
  readonly truth: readonly TrueSegment[]
}

export interface Cases {
  readonly cases: readonly TimingCase[]
  /** Cases that cannot be used, and why. */
  readonly unusable: readonly { readonly name: string; readonly reason: string }[]
}

interface TruthFile {
  /** Of the spoken side; where it is not said, the side is guessed as the product does. */
  readonly language?: string
  readonly duration?: number
  readonly segments: readonly TrueSegment[]
}

interface CaseFiles extends CaseFolder {
  readonly truthFile: string
}

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** Where the corpus is looked for: `DIGLOT_CORPUS`, else a folder beside the repository. It is not part of it. */
export const corpusFolder = process.env.DIGLOT_CORPUS ?? path.resolve(root, '../shared/corpus')

const sample: CaseFiles = {
  name: 'built-in sample',
  audioFile: path.join(root, 'assets/sample/sample.mp3'),
  transcriptFile: path.join(root, 'assets/sample/sample.bilingual.txt'),
  truthFile: path.join(root, 'test/fixtures/sample-truth.json'),
}

/**
 * The cases of these folders, each a case itself (`audio.*`, `transcript.txt`, `truth.json`) or a folder of such. With no
 * folder given, those of the corpus, where it is, and the built-in sample.
 */
export function readCases(folders: readonly string[]): Cases {
  const files = folders.length > 0 ? folders.flatMap(casesIn) : [...casesIn(corpusFolder), sample]
  const cases: TimingCase[] = []
  const unusable: { name: string; reason: string }[] = []
  for (const item of files) {
    try {
      cases.push(readCase(item))
    } catch (error) {
      unusable.push({ name: item.name, reason: error instanceof Error ? error.message : String(error) })
    }
  }
  return { cases, unusable }
}

/** Without true times there is nothing to score. */
function casesIn(folder: string): readonly CaseFiles[] {
  return caseFoldersIn(folder).flatMap(({ truthFile, ...files }) =>
    truthFile === null ? [] : [{ ...files, truthFile }],
  )
}

function readCase({ name, audioFile, transcriptFile, truthFile }: CaseFiles): TimingCase {
  const { language, duration, segments: truth } = JSON.parse(readFileSync(truthFile, 'utf8')) as TruthFile
  const { transcript } = parseTranscript(readFileSync(transcriptFile, 'utf8'))
  if (transcript.segments.length !== truth.length) {
    throw new Error(`${transcript.segments.length} segments were read, and there are times for ${truth.length}`)
  }
  return {
    name,
    audioFile,
    transcriptFile,
    spoken: spokenSide(transcript, language),
    duration: duration ?? Math.max(...truth.map(({ end }) => end ?? 0)),
    transcript,
    truth,
  }
}

function spokenSide(transcript: Transcript, language: string | undefined): string {
  if (language === undefined) return guessSpokenSide({ transcript }).language
  const spoken = transcript.languages.find((tag) => baseLanguage(tag) === baseLanguage(language))
  if (spoken === undefined) throw new Error(`no ${language} in ${transcript.languages.join(', ')}`)
  return spoken
}
