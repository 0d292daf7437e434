import { existsSync, mkdtempSync, openSync, rmSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sample } from '../test/support/episode-files'
import { electronKind, launchApp } from '../test/support/launch-app'
import { corpusFolder } from './timing/cases'
import { timeClick, timeDrop } from './view/stop-watch'

const runs = 7

/** How long a listener waits: for the window, for the first caption after opening, for the sound after a click. */
export async function run(args: readonly string[]): Promise<number> {
  const kind = electronKind()
  if (kind === 'none') {
    console.log('needs Electron or an installed Chromium (DIGLOT_CHROMIUM may name it)')
    return 1
  }
  const folder = mkdtempSync(join(tmpdir(), 'diglot-bench-'))
  const figures: Record<string, number[]> = {}
  const note = (what: string, milliseconds: number) => {
    figures[what] = [...(figures[what] ?? []), milliseconds]
  }
  try {
    for (let i = 0; i < runs; i++) await measureStart(note)
    await measureOpening(folder, note)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  console.log(`on ${kind}, ${runs} runs, milliseconds\n`)
  for (const [what, times] of Object.entries(figures)) {
    const sorted = [...times].sort((a, b) => a - b)
    const median = sorted[Math.floor(sorted.length / 2)] ?? 0
    const range = `${Math.round(sorted[0] ?? 0)}-${Math.round(sorted.at(-1) ?? 0)}`
    console.log(`${what.padEnd(58)} median ${String(Math.round(median)).padStart(5)}   range ${range}`)
  }
  const file = args[args.indexOf('--json') + 1]
  if (args.includes('--json') && file !== undefined) writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`)
  return 0
}

type Note = (what: string, milliseconds: number) => void

async function measureStart(note: Note): Promise<void> {
  const began = performance.now()
  const diglot = await launchApp({ files: [sample.audio, sample.transcript] })
  note('start to window', performance.now() - began)
  await diglot.page.locator('[data-segment="0"]').waitFor()
  note('start to first caption', performance.now() - began)
  await diglot.close()
}

async function measureOpening(folder: string, note: Note): Promise<void> {
  const diglot = await launchApp({ files: [sample.audio, sample.transcript] })
  await diglot.page.locator('[data-segment="0"]').waitFor()
  for (const [name, files] of episodes(folder)) {
    for (let i = 0; i < runs; i++) {
      await timeDrop(diglot.page, [sample.audio, sample.transcript])
      note(`drop to first caption: ${name}`, await timeDrop(diglot.page, files))
    }
    await diglot.page.waitForFunction(() => (document.querySelector('audio')?.readyState ?? 0) >= 2)
    for (const share of [0.2, 0.5, 0.8, 0.35, 0.65, 0.1, 0.9]) {
      note(`click on a line to audio there: ${name}`, await timeClick(diglot.page, share))
    }
  }
  await diglot.close()
}

/** Name and files; each transcript begins with a line of its own, so that the new captions can be told. */
function episodes(folder: string): [string, string[]][] {
  const text = join(folder, 'words.txt')
  writeFileSync(
    text,
    Array.from({ length: 2000 }, (_, i) => `第${i}句，说的是灯塔。\nLine ${i} tells of the lighthouse.`).join('\n'),
  )
  const long = join(folder, 'three-hours.wav')
  writeSilence(long, 3 * 3600)
  const list: [string, string[]][] = [
    ['4 minutes mp3, 2,000 segments', [sample.audio, text]],
    ['3 hours wav, 2,000 segments', [long, text]],
  ]
  const interview = join(corpusFolder, 'en-podcast-synthetic/audio.mp3')
  if (existsSync(interview)) list.push(['71 minutes mp3 of the corpus, 2,000 segments', [interview, text]])
  return list
}

/** 16 kHz mono, as a sparse file: it takes no room on the disk. */
function writeSilence(path: string, duration: number): void {
  const bytes = duration * 32_000
  const header = Buffer.alloc(44)
  header.write('RIFF', 0)
  header.writeUInt32LE(36 + bytes, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(16_000, 24)
  header.writeUInt32LE(32_000, 28)
  header.writeUInt16LE(2, 32)
  header.writeUInt16LE(16, 34)
  header.write('data', 36)
  header.writeUInt32LE(bytes, 40)
  const file = openSync(path, 'w')
  writeSync(file, header)
  truncateSync(path, 44 + bytes)
}
