import { parseArgs } from 'node:util'
import { err, ok, type Result } from '../../shared/model/result'

export const exportFormats = ['json', 'srt', 'vtt', 'lrc'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** What the command line asks for. */
export type CliRequest =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | {
      readonly kind: 'align'
      /** Audio and transcript, in either order. */
      readonly files: readonly [string, string]
      readonly formats: readonly ExportFormat[]
      /** By the length of the text alone, without listening to the audio. */
      readonly estimate: boolean
      /** Whether captions tell when each word is said, in formats that can. */
      readonly words: boolean
      readonly out?: string
      readonly spoken?: string
    }

/** A wrong command: a key of the words under `cli`, with what to put into it. */
export interface CliMistake {
  readonly key: 'badOption' | 'unknownCommand' | 'twoFilesNeeded' | 'unknownFormat' | 'oneFormatForOutput'
  readonly facts: Readonly<Record<string, unknown>>
}

/** Reads the words after `diglot`. Nothing is looked up: whether the files exist shows when they are read. */
export function parseCliArguments(args: readonly string[]): Result<CliRequest, CliMistake> {
  const parsed = parse(args)
  if (!parsed.ok) return parsed
  const { values, positionals } = parsed.value
  if (values.help) return ok({ kind: 'help' })
  if (values.version) return ok({ kind: 'version' })
  const [command, ...files] = positionals
  if (command !== 'align') return mistake('unknownCommand', { name: command ?? '' })
  const [first, second, ...more] = files
  if (first === undefined || second === undefined || more.length > 0) return mistake('twoFilesNeeded')
  const formats = parseFormats(values.format)
  if (!formats.ok) return formats
  if (values.out === undefined && formats.value.length > 1) return mistake('oneFormatForOutput')
  return ok({
    kind: 'align',
    files: [first, second],
    formats: formats.value,
    estimate: values.estimate,
    words: values.words,
    ...(values.out !== undefined && { out: values.out }),
    ...(values.spoken !== undefined && { spoken: values.spoken }),
  })
}

/** Whether this command has to hear the audio, which takes a page to decode it in. A wrong command has not. */
export function needsAligner(args: readonly string[]): boolean {
  const parsed = parseCliArguments(args)
  return parsed.ok && parsed.value.kind === 'align' && !parsed.value.estimate
}

function parse(args: readonly string[]) {
  try {
    return ok(
      parseArgs({
        args: [...args],
        allowPositionals: true,
        options: {
          estimate: { type: 'boolean', default: false },
          format: { type: 'string', default: 'json' },
          out: { type: 'string' },
          spoken: { type: 'string' },
          words: { type: 'boolean', default: false },
          help: { type: 'boolean', short: 'h', default: false },
          version: { type: 'boolean', short: 'v', default: false },
        },
      }),
    )
  } catch (error) {
    // Node says first what is wrong, then how positional arguments work.
    const [detail = ''] = (error instanceof Error ? error.message : String(error)).split('. ')
    return mistake('badOption', { detail: detail.replace(/\.$/, '') })
  }
}

function parseFormats(list: string): Result<readonly ExportFormat[], CliMistake> {
  const names = [...new Set(list.split(',').map((name) => name.trim().toLowerCase()))]
  const unknown = names.find((name) => !isFormat(name))
  if (unknown !== undefined) return mistake('unknownFormat', { name: unknown, formats: exportFormats.join(', ') })
  return ok(names.filter(isFormat))
}

function isFormat(name: string): name is ExportFormat {
  return (exportFormats as readonly string[]).includes(name)
}

function mistake(key: CliMistake['key'], facts: CliMistake['facts'] = {}) {
  return err({ key, facts })
}
