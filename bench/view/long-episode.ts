import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readMp3Frame } from '../../shared/audio/raw-frame'
import { createFrameWalker } from '../../shared/audio/walk-frames'
import { sample } from '../../test/support/episode-files'

/** Lines of the sample's page that are no captions: two above, two below. */
const pageLines = 2

/**
 * Writes an episode of `count` segments: the sample's audio and transcript over and over, so that its text is what is
 * spoken in it. 10,000 segments are fourteen hours, 240 MB.
 */
export function writeLongEpisode(folder: string, count: number): { readonly audio: string; readonly text: string } {
  const lines = readFileSync(sample.transcript, 'utf8').trimEnd().split('\n').slice(pageLines, -pageLines)
  const times = Math.ceil(count / (lines.length / 2))
  const audio = join(folder, 'long.mp3')
  const frames = soundOf(readFileSync(sample.audio))
  writeFileSync(audio, '')
  for (let i = 0; i < times; i++) writeFileSync(audio, frames, { flag: 'a' })
  const text = join(folder, 'long.txt')
  const all = Array.from({ length: times }, () => lines).flat()
  writeFileSync(text, all.slice(0, count * 2).join('\n'))
  return { audio, text }
}

/** The frames alone, without tags and without the header that counts them. */
function soundOf(mp3: Uint8Array): Uint8Array {
  const frames: Uint8Array[] = []
  const walker = createFrameWalker(readMp3Frame, (frame) => frames.push(frame.slice()))
  walker.push(mp3)
  walker.finish()
  return Buffer.concat(frames.slice(1))
}
