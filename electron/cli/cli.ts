import { resolve } from 'node:path'
import type { i18n } from 'i18next'
import { version } from '../../package.json'
import { describeError } from '../../shared/i18n/describe-error'
import { formatClock } from '../../shared/i18n/format'
import { interfaceLanguageFor } from '../../shared/i18n/interface-language'
import { createTranslator } from '../../shared/i18n/translator'
import type { Timeline } from '../../shared/model/timeline'
import type { TranscriptProblem } from '../../shared/model/transcript'
import { doubtsIn } from '../../shared/transcript/doubts-in'
import { shownName } from '../services/files/shown-name'
import { alignFiles, estimateFiles } from './align-files'
import type { Aligner } from './aligner'
import { type CliRequest, parseCliArguments } from './cli-arguments'
import { deliverCaptions, outputPaths } from './deliver-captions'
import { createProgressLine, type ProgressOutput } from './progress-line'
import { type ReadFiles, readFiles } from './read-files'
import { spokenNames, spokenOption, unknownIn } from './spoken-option'

export { terminalLanguage } from './terminal-language'

/** What the command line touches of its process. */
export interface CliEnvironment extends ProgressOutput {
  readonly out: (text: string) => void
  readonly workingFolder: string
  /** The system's language, BCP 47 or as in `LANG`. */
  readonly language: string
  /** Ends the work under way; nothing is written then. */
  readonly signal: AbortSignal
  /** Null where audio cannot be decoded: only `--estimate` works there (see `needsAligner`). */
  readonly align: Aligner | null
}

/** 0 done, 1 the files cannot be used or the result cannot be written, 2 the command is wrong, 130 cancelled. */
export type ExitCode = 0 | 1 | 2 | 130

type AlignRequest = CliRequest & { kind: 'align' }

/** As many doubtful places are told one by one. */
const shownProblems = 5

/** Runs `diglot ARGS` without a window. Results go to `out` or to files, all else to `log`. */
export async function runCli(args: readonly string[], environment: CliEnvironment): Promise<ExitCode> {
  const translator = createTranslator(interfaceLanguageFor(environment.language.replaceAll('_', '-')))
  const { t } = translator
  const parsed = parseCliArguments(args)
  if (!parsed.ok) return refuse(t(`cli.${parsed.error.key}`, { ...parsed.error.facts }), environment, translator)
  switch (parsed.value.kind) {
    case 'help':
      environment.out(t('cli.usage'))
      return 0
    case 'version':
      environment.out(`${version}\n`)
      return 0
    case 'align':
      return align(parsed.value, environment, translator)
  }
}

function refuse(message: string, { log }: CliEnvironment, { t }: i18n): ExitCode {
  log(`diglot: ${message}\n${t('cli.seeHelp')}\n`)
  return 2
}

function fail(message: string, { log }: CliEnvironment): ExitCode {
  log(`diglot: ${message}\n`)
  return 1
}

async function align(request: AlignRequest, environment: CliEnvironment, translator: i18n): Promise<ExitCode> {
  const { log, out, workingFolder } = environment
  const { t } = translator
  const files = request.files.map((file) => resolve(workingFolder, file))
  const paths = outputPaths(request.out, request.formats, workingFolder)
  const overwritten = paths.find((path) => files.includes(path))
  if (overwritten) return refuse(t('cli.outIsInput', { name: shownName(overwritten) }), environment, translator)

  const read = await readFiles(files, {
    spoken: spokenOption(request.spoken),
    onReading: (names) => log(`${t('cli.reading', names)}\n`),
  })
  if (!read.ok) return fail(describeError(read.error, translator), environment)
  const { text, audio, spoken } = read.value
  const { languages, segments } = text.transcript
  const unknown = request.spoken === undefined ? undefined : unknownIn(request.spoken, languages)
  if (unknown !== undefined) {
    const facts = { name: unknown, languages: languages.join(', ') }
    return refuse(t('cli.unknownLanguage', facts), environment, translator)
  }
  const facts = { count: segments.length, duration: formatClock(audio.duration), language: spokenNames(spoken) }
  log(`${t('cli.timing', facts)}\n`)
  for (const warning of audio.warnings) log(`${describeError(warning, translator)}\n`)
  logProblems(text.problems, log, translator)

  const timeline = request.estimate
    ? estimateFiles(read.value, spoken)
    : await listen(read.value, environment, translator)
  if (typeof timeline === 'number') return timeline
  const captions = { transcript: text.transcript, timeline, hasWordTimes: request.words }
  const delivered = await deliverCaptions(
    captions,
    { formats: request.formats, paths },
    { print: out, onWritten: (name) => log(`${t('cli.wrote', { name })}\n`) },
  )
  return delivered.ok ? 0 : fail(describeError(delivered.error, translator), environment)
}

/** The times found in the audio, or how the command ends without any. */
async function listen(read: ReadFiles, environment: CliEnvironment, translator: i18n): Promise<Timeline | ExitCode> {
  const { log, signal, align } = environment
  const { t } = translator
  const name = shownName(read.audioPath)
  if (!align) throw new Error('this command needs an aligner')
  const progress = createProgressLine(environment, translator)
  const aligned = await alignFiles(read, align, { onProgress: (report) => progress.show(report), signal })
  progress.end()
  if (!aligned.ok) {
    if (aligned.error.kind === 'failed') {
      return fail(t('cli.alignmentFailed', { name, detail: aligned.error.detail }), environment)
    }
    log(`${t('cli.cancelled')}\n`)
    return 130
  }
  const { timeline, spoken, belongs } = aligned.value
  const language = spokenNames(spoken)
  if (belongs && language !== spokenNames(read.spoken)) log(`${t('cli.heard', { language })}\n`)
  const found = timeline.cues.filter(({ source }) => source === 'aligned').length
  log(`${belongs ? t('cli.aligned', { count: timeline.cues.length, found }) : t('cli.notSpoken', { name })}\n`)
  return timeline
}

function logProblems(problems: readonly TranscriptProblem[], log: CliEnvironment['log'], { t }: i18n): void {
  const doubts = doubtsIn(problems)
  for (const { code, file, ...facts } of doubts.slice(0, shownProblems)) {
    log(`${file === undefined ? '' : `${file}: `}${t(`problems.${code}`, facts)}\n`)
  }
  const more = doubts.length - shownProblems
  if (more > 0) log(`${t('cli.more', { count: more })}\n`)
}
