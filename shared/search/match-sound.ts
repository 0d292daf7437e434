import type { Readings } from './readings'

/**
 * Whether the characters of `text` from `at` on are read as `sound`; returns where they end, or -1. Each character takes
 * its whole reading or its initial (`z` or `zh`), the last one any beginning of its reading: `yuyuqiao`, `yyq` and
 * `yuyuq` are all 鱼与桥. An apostrophe parts two characters: `xi'an` is 西安 and not 先.
 */
export function matchSound(text: string, at: number, sound: string, readings: Readings, from = 0): number {
  if (from === sound.length) return at
  if (at === text.length) return -1
  for (const reading of readings.of(text.charCodeAt(at))) {
    // The longest way of writing it first: what is left then is what was meant for the next character.
    const end = afterWritten(text, at, reading, sound, readings, from)
    if (end >= 0) return end
    const hasTwoLetters = reading[1] === 'h'
    if (hasTwoLetters) {
      const afterTwo = afterWritten(text, at, reading.slice(0, 2), sound, readings, from)
      if (afterTwo >= 0) return afterTwo
    }
    const afterOne = afterWritten(text, at, reading.slice(0, 1), sound, readings, from)
    if (afterOne >= 0) return afterOne
    if (sound.length - from < reading.length && reading.startsWith(sound.slice(from))) return at + 1
  }
  return -1
}

function afterWritten(text: string, at: number, written: string, sound: string, readings: Readings, from: number) {
  if (!sound.startsWith(written, from)) return -1
  const to = from + written.length
  return matchSound(text, at + 1, sound, readings, sound[to] === "'" ? to + 1 : to)
}
