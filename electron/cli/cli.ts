import { basename, extname, resolve } from 'node:path'
import type { i18n } from 'i18next'
import { version } from '../../package.json'
import { writeTimelineJson } from '../../shared/export/timeline-json'
import { writeLrc } from '../../shared/export/write-lrc'
import { writeSrt } from '../../shared/export/write-srt'
import { writeVtt } from '../../shared/export/write-vtt'
import { describeError } from '../../shared/i18n/describe-error'
import { formatClock } from '../../shared/i18n/format'
import { createTranslator, interfaceLanguageFor } from '../../shared/i18n/translator'
import type { TranscriptProblem } from '../../shared/model/transcript'
import { baseLanguage } from '../../shared/text/base-language'
import { doubtsIn } from '../../shared/transcript/doubts-in'
import { normalizeLanguage } from '../services/audio/language-tag'
import { writeFile } from '../services/documents/write-file'
import { type AlignedFiles, alignFiles } from './align-files'
import { type CliRequest, type ExportFormat, parseCliArguments } from './cli-arguments'

/** What the command line touches of its process. */
export interface CliEnvironment {
  readonly out: (text: string) => void
  readonly log: (text: string) => void
  readonly workingFolder: string
  /** The system's language, BCP 47 or as in `LANG`. */
  readonly language: string
}

/** 0 done, 1 the files cannot be used or the result cannot be written, 2 the command is wrong. */
export type ExitCode = 0 | 1 | 2

type AlignRequest = CliRequest & { kind: 'align' }

/** As many doubtful places are told one by one. */
const shownProblems = 5

/** Runs `diglot ARGS` without a window and without Electron. Results go to `out` or to files, all else to `log`. */
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

async function align(request: AlignRequest, environment: CliEnvironment, translator: i18n): Promise<ExitCode> {
  const { log, workingFolder } = environment
  const { t } = translator
  const files = request.files.map((file) => resolve(workingFolder, file))
  const outputs = outputPaths(request, workingFolder)
  const overwritten = outputs.find((path) => files.includes(path))
  if (overwritten) return refuse(t('cli.outIsInput', { name: basename(overwritten) }), environment, translator)

  const chosen = normalizeLanguage(request.spoken)
  const aligned = await alignFiles(files, {
    ...(chosen !== undefined && { spoken: chosen }),
    onStep: (step) => {
      if (step.step === 'reading') log(`${t('cli.reading', { audio: step.audio, transcript: step.transcript })}\n`)
      const {
        segments: count,
        duration,
        spoken,
      } = step.step === 'timing' ? step : { segments: 0, duration: 0, spoken: '' }
      if (count > 0) log(`${t('cli.timing', { count, duration: formatClock(duration), language: spoken })}\n`)
    },
  })
  if (!aligned.ok) {
    log(`diglot: ${describeError(aligned.error, translator)}\n`)
    return 1
  }
  const { languages } = aligned.value.text.transcript
  const isKnown = languages.some((language) => chosen !== undefined && baseLanguage(language) === baseLanguage(chosen))
  if (request.spoken !== undefined && !isKnown) {
    const facts = { name: request.spoken, languages: languages.join(', ') }
    return refuse(t('cli.unknownLanguage', facts), environment, translator)
  }
  for (const warning of aligned.value.warnings) log(`${describeError(warning, translator)}\n`)
  logProblems(aligned.value.text.problems, log, translator)
  return deliver(request.formats, outputs, aligned.value, environment, translator)
}

/** One path per format, or none for standard output. */
function outputPaths({ out, formats }: AlignRequest, workingFolder: string): string[] {
  if (out === undefined) return []
  const path = resolve(workingFolder, out)
  const stem = path.slice(0, path.length - extname(path).length)
  return formats.length === 1 ? [path] : formats.map((format) => `${stem}.${format}`)
}

function logProblems(problems: readonly TranscriptProblem[], log: CliEnvironment['log'], { t }: i18n): void {
  const doubts = doubtsIn(problems)
  for (const { code, ...facts } of doubts.slice(0, shownProblems)) log(`${t(`problems.${code}`, facts)}\n`)
  const more = doubts.length - shownProblems
  if (more > 0) log(`${t('cli.more', { count: more })}\n`)
}

async function deliver(
  formats: readonly ExportFormat[],
  outputs: readonly string[],
  aligned: AlignedFiles,
  { out, log }: CliEnvironment,
  translator: i18n,
): Promise<ExitCode> {
  const texts = formats.map((format) => render(format, aligned))
  if (outputs.length === 0) for (const text of texts) out(text)
  for (const [index, path] of outputs.entries()) {
    const written = await writeFile(path, texts[index]!)
    if (!written.ok) {
      log(`diglot: ${describeError(written.error, translator)}\n`)
      return 1
    }
    log(`${translator.t('cli.wrote', { name: basename(path) })}\n`)
  }
  return 0
}

function render(format: ExportFormat, { timeline, text: { transcript } }: AlignedFiles): string {
  const { segments, languages } = transcript
  switch (format) {
    case 'json':
      return writeTimelineJson(timeline, segments)
    case 'srt':
      return writeSrt({ timeline, segments, languages })
    case 'vtt':
      return writeVtt({ timeline, segments, languages })
    case 'lrc':
      return writeLrc({ timeline, segments, languages })
  }
}
