import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { programmeVersion, writeProgramme } from './programme'

/** What has to be on the machine, and the Debian package it comes in. */
const tools = [
  ['ffmpeg', 'ffmpeg'],
  ['lame', 'lame'],
  ['flac', 'flac'],
  ['opusenc', 'opus-tools'],
  ['oggenc', 'vorbis-tools'],
] as const

/** One recording of the programme, and how it is made from others of the folder. */
interface Recipe {
  readonly format: string
  readonly file: string
  readonly from?: string
  make(from: string, to: string): void
}

const lame =
  (...options: readonly string[]) =>
  (from: string, to: string) =>
    call('lame', '--quiet', ...options, from, to)
const ffmpeg =
  (...options: readonly string[]) =>
  (from: string, to: string) =>
    call('ffmpeg', '-v', 'error', '-y', '-i', from, ...options, to)

/** An Info or Xing header is what LAME writes unless it is told not to (`-t`). */
const recipes: readonly Recipe[] = [
  { format: 'wav', file: 'programme.wav', make: (_, to) => writeProgramme(to) },
  { format: 'mp3 CBR, Info header', file: 'cbr.mp3', make: lame('-b', '96') },
  { format: 'mp3 CBR, no header', file: 'cbr-bare.mp3', make: lame('-b', '96', '-t') },
  { format: 'mp3 CBR 32 kbit/s', file: 'cbr-low.mp3', make: lame('-b', '32', '--resample', '22.05') },
  { format: 'mp3 VBR, Xing header', file: 'vbr.mp3', make: lame('-V', '5') },
  { format: 'mp3 VBR, no header', file: 'vbr-bare.mp3', make: lame('-V', '5', '-t') },
  { format: 'mp3 VBR, 3 MB cover', file: 'vbr-cover.mp3', from: 'vbr.mp3', make: withCover },
  { format: 'mp3 VBR, damaged', file: 'vbr-damaged.mp3', from: 'vbr-bare.mp3', make: damaged },
  { format: 'm4a', file: 'aac.m4a', make: ffmpeg('-c:a', 'aac', '-b:a', '96k') },
  { format: 'm4b, chapters', file: 'chapters.m4b', from: 'aac.m4a', make: withChapters },
  { format: 'aac (ADTS)', file: 'adts.aac', from: 'aac.m4a', make: ffmpeg('-c', 'copy') },
  {
    format: 'ogg opus',
    file: 'opus.opus',
    make: (from, to) => call('opusenc', '--quiet', '--bitrate', '48', from, to),
  },
  { format: 'webm opus', file: 'opus.webm', from: 'opus.opus', make: ffmpeg('-c', 'copy') },
  { format: 'ogg vorbis', file: 'vorbis.ogg', make: (from, to) => call('oggenc', '-Q', '-q', '3', '-o', to, from) },
  {
    format: 'flac, seek table',
    file: 'table.flac',
    make: (from, to) => call('flac', '-s', '-f', '-3', '-o', to, from),
  },
  {
    format: 'flac, no seek table',
    file: 'bare.flac',
    make: (from, to) => call('flac', '-s', '-f', '-3', '--no-seektable', '-o', to, from),
  },
]

export interface Recording {
  readonly format: string
  readonly path: string
}

/** The Debian packages whose tools are not on this machine. */
export function missingPackages(): string[] {
  const folders = (process.env.PATH ?? '').split(':')
  return tools.flatMap(([tool, name]) => (folders.some((folder) => existsSync(join(folder, tool))) ? [] : [name]))
}

/** Makes what is not yet in the folder; the first time takes minutes. `wanted` chooses by a part of the format's name. */
export function makeRecordings(folder: string, wanted: readonly string[], say: (line: string) => void): Recording[] {
  mkdirSync(folder, { recursive: true })
  const stamp = join(folder, 'version')
  const isCurrent = existsSync(stamp) && readFileSync(stamp, 'utf8') === String(programmeVersion)
  if (!isCurrent) for (const { file } of recipes) rmSync(join(folder, file), { force: true })
  writeFileSync(stamp, String(programmeVersion))
  const make = (recipe: Recipe): string => {
    const path = join(folder, recipe.file)
    if (existsSync(path)) return path
    const source = recipes.find(({ file }) => file === (recipe.from ?? 'programme.wav'))!
    const from = source === recipe ? '' : make(source)
    say(`making ${recipe.file}`)
    // Under another name until it is whole, with the ending by which the tools know what to write.
    const unfinished = join(folder, `unfinished-${recipe.file}`)
    recipe.make(from, unfinished)
    renameSync(unfinished, path)
    return path
  }
  make(recipes[0]!)
  const chosen = recipes.filter(({ format }) => wanted.length === 0 || wanted.some((part) => format.includes(part)))
  return chosen.map((recipe) => ({ format: recipe.format, path: make(recipe) }))
}

/** An ID3 tag with a picture that is full of what looks like the beginning of a frame. */
function withCover(from: string, to: string): void {
  const picture = Buffer.alloc(3_000_000, Buffer.from([0xff, 0xfb, 0x90, 0x64, 0x12, 0x34]))
  const body = Buffer.concat([Buffer.from('\0image/jpeg\0\x03\0', 'latin1'), picture])
  const frame = Buffer.alloc(10)
  frame.write('APIC', 'latin1')
  frame.writeUInt32BE(synchsafe(body.length), 4)
  const header = Buffer.alloc(10)
  header.write('ID3\x04\0\0', 'latin1')
  header.writeUInt32BE(synchsafe(frame.length + body.length), 6)
  const stream = readFileSync(from)
  const tagBytes = stream.toString('latin1', 0, 3) === 'ID3' ? 10 + stream.readUInt32BE(6) : 0
  writeFileSync(to, Buffer.concat([header, frame, body, stream.subarray(tagBytes)]))
}

function synchsafe(size: number): number {
  return ((size & 0xfe00000) << 3) | ((size & 0x1fc000) << 2) | ((size & 0x3f80) << 1) | (size & 0x7f)
}

/** A few kilobytes overwritten, and as many put in, every seven minutes or so. */
function damaged(from: string, to: string): void {
  const stream = readFileSync(from)
  const parts: Buffer[] = []
  const step = Math.floor(stream.length / 10)
  for (let at = 0; at < stream.length; at += step) {
    const part = Buffer.from(stream.subarray(at, at + step))
    part.fill(0x55, Math.max(0, part.length - 3000))
    parts.push(part, Buffer.alloc(3000, 0xaa))
  }
  writeFileSync(to, Buffer.concat(parts))
}

function withChapters(from: string, to: string): void {
  const lines = [';FFMETADATA1']
  for (let minute = 0; minute < 66; minute += 3) {
    lines.push('[CHAPTER]', 'TIMEBASE=1/1', `START=${minute * 60}`, `END=${(minute + 3) * 60}`, `title=From ${minute}`)
  }
  const list = `${to}.txt`
  writeFileSync(list, lines.join('\n'))
  call('ffmpeg', '-v', 'error', '-y', '-i', from, '-i', list, '-map', '0:a', '-map_metadata', '1', '-c', 'copy', to)
  rmSync(list)
}

function call(tool: string, ...args: readonly string[]): void {
  execFileSync(tool, args, { stdio: ['ignore', 'ignore', 'inherit'] })
}
