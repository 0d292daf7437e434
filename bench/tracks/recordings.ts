import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { sample } from '../../test/support/episode-files'

/** Two recordings of one talk in one format: the second lacks the beginning and speaks a tenth slower. */
export interface Pair {
  readonly format: string
  readonly original: string
  readonly dub: string
}

const formats = [
  ['mp3', '-c:a', 'libmp3lame', '-b:a', '96k'],
  ['m4a', '-c:a', 'aac', '-b:a', '96k'],
  ['opus', '-c:a', 'libopus', '-b:a', '48k'],
  ['flac', '-c:a', 'flac'],
] as const

export function hasFfmpeg(): boolean {
  try {
    execFileSync('ffmpeg', ['-version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Made from the built-in sample. `wanted` names formats; without any it is all of them. */
export function makePairs(folder: string, wanted: readonly string[]): readonly Pair[] {
  const chosen = formats.filter(([format]) => wanted.length === 0 || wanted.includes(format))
  return chosen.map(([format, ...codec]) => {
    const make = (name: string, filter: string) => {
      const path = join(folder, `${name}.${format}`)
      const from = ['-v', 'error', '-y', '-i', sample.audio, '-map', '0:a', '-map_metadata', '-1']
      execFileSync('ffmpeg', [...from, '-af', filter, ...codec, path], { stdio: ['ignore', 'ignore', 'inherit'] })
      return path
    }
    return {
      format,
      original: make(`talk in ${format}`, 'anull'),
      dub: make(`talk in ${format} (dub)`, 'atrim=start=12,asetpts=PTS-STARTPTS,atempo=0.9'),
    }
  })
}
