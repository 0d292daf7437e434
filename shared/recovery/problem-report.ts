import { defaultSettings, type Settings } from '../model/settings'
import type { Seconds } from '../model/time'
import type { Problem, ProblemKind } from './problem'

/** All that a report tells. Its words are free of names and paths already (`redact`). */
export interface ReportFacts {
  readonly problem: Problem
  /** Milliseconds since 1970. */
  readonly time: number
  readonly sinceStart: Seconds
  /** Of Diglot, Electron, Chromium, Node, the system: a name and what there is to say, in order. */
  readonly versions: readonly (readonly [string, string])[]
  /** What is open, without its name: `mp3, 3372 s, 1204 lines`. */
  readonly open: string
  readonly settings: Settings | null
  readonly logLines: readonly string[]
}

const titles: Readonly<Record<ProblemKind, string>> = {
  window: "The window's process ended",
  interface: 'A part of the window could not be shown',
  script: 'The script of the window failed',
  worker: 'A worker of the window failed',
  main: 'The main process failed',
  graphics: 'The graphics process ended',
  service: 'A service process ended',
  hung: 'The window did not answer',
  'unclean-end': 'The last run ended without saying so',
}

/**
 * A report as text: for a listener to read, and for whoever mends Diglot. In English, whatever the interface speaks, so
 * that it can be read where it is sent.
 */
export function problemReport({ problem, time, sinceStart, versions, open, settings, logLines }: ReportFacts): string {
  const rows: (readonly [string, string])[] = [
    ['What', `${titles[problem.kind]}: ${problem.what}`],
    ['When', `${new Date(time).toISOString()}, ${Math.round(sinceStart)} s after the start`],
    ...versions,
    ['Open', open],
  ]
  const width = Math.max(...rows.map(([name]) => name.length))
  return [
    'Diglot problem report',
    'It is on this computer only. It holds no text of a transcript, and no names of files or people.',
    '',
    ...rows.map(([name, words]) => `${name.padEnd(width)}  ${words}`),
    ...section('Where', problem.stack?.split('\n') ?? []),
    ...section('Settings that are not the usual ones', settings ? unusual(settings) : []),
    ...section('Last lines of the log', logLines),
    '',
  ].join('\n')
}

/** When this was first said, for a title: the first moment that a report names. Undefined of any other text. */
export function timeOfReport(report: string): string | undefined {
  return /^When\s+(\S+Z),/m.exec(report)?.[1]
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? ['', title, ...lines.map((line) => `  ${line}`)] : []
}

function unusual(settings: Settings): string[] {
  const names = Object.keys(defaultSettings) as (keyof Settings)[]
  return names
    .filter((name) => JSON.stringify(settings[name]) !== JSON.stringify(defaultSettings[name]))
    .map((name) => `${name}: ${JSON.stringify(settings[name])}`)
}
