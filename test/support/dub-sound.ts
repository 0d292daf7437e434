import type { Seconds, TimeRange } from '../../shared/model/time'

/** A recording, and where each line of its text is spoken in it; null where it is not. */
export interface Dub {
  readonly samples: Float32Array
  readonly lines: readonly (TimeRange | null)[]
}

/** As `sound`, with a pause behind each line, all of them together so much of its length. */
export function slower(sound: Float32Array, lines: readonly TimeRange[], share: number, rate: number): Dub {
  return put(sound, lines, { left: [], pause: (sound.length * share) / rate / lines.length, rate })
}

/** As `sound`, without some of its lines. */
export function without(sound: Float32Array, lines: readonly TimeRange[], left: readonly number[], rate: number): Dub {
  return put(sound, lines, { left, pause: 0, rate })
}

function put(
  sound: Float32Array,
  lines: readonly TimeRange[],
  { left, pause, rate }: { left: readonly number[]; pause: Seconds; rate: number },
): Dub {
  const at = (time: Seconds) => Math.round(time * rate)
  const parts = [sound.subarray(0, at(lines[0]!.start))]
  let length = parts[0]!.length
  const placed = lines.map((line, index) => {
    if (left.includes(index)) return null
    const start = length / rate
    const spoken = sound.subarray(at(line.start), at(lines[index + 1]?.start ?? sound.length / rate))
    parts.push(spoken, new Float32Array(at(pause)))
    length += spoken.length + at(pause)
    return { start, end: start + line.end - line.start }
  })
  const samples = new Float32Array(length)
  let to = 0
  for (const part of parts) {
    samples.set(part, to)
    to += part.length
  }
  return { samples, lines: placed }
}

/** An MP3 from the first frame behind so much of it on. */
export function withoutBeginning(mp3: Buffer, share: number): Buffer {
  const size = ((mp3[6] ?? 0) << 21) | ((mp3[7] ?? 0) << 14) | ((mp3[8] ?? 0) << 7) | (mp3[9] ?? 0)
  const header = mp3.subarray(10 + size, 14 + size)
  // Of all frames of a recording these bits are the same: kind, rate, channels.
  const masks = [0xff, 0xff, 0x0c, 0xc0]
  const isFrame = (at: number) => masks.every((mask, i) => (((mp3[at + i] ?? 0) ^ (header[i] ?? 0)) & mask) === 0)
  let at = Math.floor(mp3.length * share)
  while (at < mp3.length && !isFrame(at)) at++
  return mp3.subarray(at)
}
