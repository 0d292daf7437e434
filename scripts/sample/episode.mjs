import { cast, chapterStarts, music, pauseBefore, pauses } from './direction.mjs'
import { playMusic } from './music.mjs'
import { speak } from './speak.mjs'
import { rate } from './tools.mjs'

/** @typedef {{ at: number, samples: Float32Array }} Piece `at` in seconds */

/**
 * The whole programme as samples: intro, the spoken segments with an interlude before each new chapter, outro.
 * @param {string[]} lines the spoken side of the transcript, one line a segment
 * @param {string} folder for working files
 * @returns {{ samples: Float32Array, segments: { start: number, end: number }[], chapters: number[] }}
 * `segments` is when each is really spoken, in seconds; `chapters` is when each begins, its interlude included
 */
export function recordEpisode(lines, folder) {
  /** @type {Piece[]} */
  const pieces = []
  /** @type {{ start: number, end: number }[]} */
  const segments = []
  const chapters = [0]
  let now = music.intro
  pieces.push({ at: 0, samples: playMusic('intro', music.intro) })

  lines.forEach((line, index) => {
    if (index > 0 && chapterStarts.includes(index)) {
      chapters.push(now + 0.3)
      pieces.push({ at: now + 0.3, samples: playMusic('interlude', music.interlude) })
      now += 0.3 + music.interlude
    } else if (index > 0) {
      now += pauseBefore(index)
    }
    const start = now
    sentencesOf(line).forEach((sentence, i) => {
      if (i > 0) now += pauses.betweenSentences
      const said = speak(cast[index] === 'H' ? 'H' : 'G', sentence, folder)
      pieces.push({ at: now - said.lead / rate, samples: said.samples })
      now += said.length / rate
    })
    segments.push({ start, end: now })
  })
  pieces.push({ at: now + 0.5, samples: playMusic('outro', music.outro) })
  return { samples: mix(pieces, now + 0.5 + music.outro), segments, chapters }
}

/** @param {string} line */
function sentencesOf(line) {
  return [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(line)].map(({ segment }) => segment.trim())
}

/**
 * @param {Piece[]} pieces
 * @param {number} seconds
 */
function mix(pieces, seconds) {
  const out = roomTone(Math.ceil(seconds * rate))
  for (const { at, samples } of pieces) {
    const from = Math.round(at * rate)
    samples.forEach((x, i) => {
      out[from + i] = x + (out[from + i] ?? 0)
    })
  }
  return out
}

/**
 * A breath of air some 65 dB down, so that the pauses are a quiet room and not holes. The same at every making.
 * @param {number} length in samples
 */
function roomTone(length) {
  const out = new Float32Array(length)
  let seed = 1852
  let air = 0
  for (let i = 0; i < length; i++) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    air += 0.15 * (seed / 2 ** 31 - 1 - air)
    out[i] = 0.0012 * air
  }
  return out
}
