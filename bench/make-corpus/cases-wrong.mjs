import { quietRoom } from './cases-real.mjs'
import { firstSeconds, linesOf } from './lines.mjs'
import { sayMandarin, syllableSpeakers } from './mandarin.mjs'
import { Programme } from './programme.mjs'
import { readPrompts } from './prompts.mjs'
import { rate } from './sound.mjs'
import { addNoise, music } from './surroundings.mjs'
import { eastern } from './texts/eastern.mjs'
import { english } from './texts/english.mjs'
import { western } from './texts/western.mjs'

/** @typedef {import('./cases-real.mjs').Case} Case */
/** @typedef {import('./cases-real.mjs').Set} Set */
/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {import('./lines.mjs').SpokenLine} SpokenLine */
/** @typedef {{ text: string }} Line */

/**
 * @param {{ name: string, what: string, language: string, encoding: string,
 *   make: (set: Set, random: Random) => { samples: Float32Array, text: readonly Line[] } }} how
 * @returns {Case & { isWrongText: true }}
 */
function wrongCase({ name, what, language, encoding, make }) {
  return {
    name,
    what,
    isWrongText: true,
    make: (set, random) => {
      const { samples, text } = make(set, random)
      const segments = text.map((line) => /** @type {const} */ ({ start: null, end: null, spoken: false, ...line }))
      return { language, samples, segments, encoding }
    },
  }
}

/**
 * @param {Random} random
 * @param {readonly SpokenLine[]} lines
 */
function readAloud(random, lines) {
  const programme = new Programme()
  for (const { clips } of firstSeconds(lines, 300, rate)) {
    programme.pause(random.between(0.3, 1.5))
    programme.digress(clips, () => random.between(0.15, 0.6))
  }
  programme.pause(1)
  return quietRoom(programme, random)
}

/** @param {readonly SpokenLine[]} lines */
const textOf = (lines) => firstSeconds(lines, 300, rate).map(({ line }) => ({ text: line.text }))

/** Texts that do not belong to the audio: the only right answer is to say so. */
export const wrongCases = [
  wrongCase({
    name: 'en-other-episode',
    what: 'the same speaker reads another text, on other matters but with some phrases in common',
    language: 'en',
    encoding: 'mp3 64k mono',
    make: (set, random) => {
      const clips = [...readPrompts('en', set).values()]
      const isVoicemail = (/** @type {{ id: string }} */ { id }) => /^(vm|priv|queue|dir)/.test(id)
      return {
        samples: readAloud(
          random,
          linesOf(
            random,
            clips.filter((clip) => !isVoicemail(clip)),
          ),
        ),
        text: textOf(linesOf(random, clips.filter(isVoicemail))),
      }
    },
  }),
  wrongCase({
    name: 'en-story-text',
    what: 'an English text about something else altogether',
    language: 'en',
    encoding: 'm4a',
    make: (set, random) => ({
      samples: readAloud(random, linesOf(random, readPrompts('en', set).values())),
      text: english.slice(...(set === 'dev' ? [0, 12] : [12, 24])).map((text) => ({ text })),
    }),
  }),
  wrongCase({
    name: 'fr-translation-only',
    what: 'a text in English that says the same as the French audio, line by line',
    language: 'en',
    encoding: 'm4a',
    make: (set, random) => {
      const english = readPrompts('en', set)
      const lines = firstSeconds(
        linesOf(
          random,
          [...readPrompts('fr', set).values()].filter(({ id }) => english.has(id)),
        ),
        300,
        rate,
      )
      const text = lines.map(({ clips }) => ({ text: clips.map(({ id }) => english.get(id)?.text).join(' ') }))
      return { samples: readAloud(random, lines), text }
    },
  }),
  wrongCase({
    name: 'ru-italian-text',
    what: 'Russian audio, Italian text of other lines',
    language: 'it',
    encoding: 'ogg',
    make: (set, random) => {
      const russian = linesOf(random, readPrompts('ru', set).values())
      return { samples: readAloud(random, russian), text: textOf(linesOf(random, readPrompts('it', set).values())) }
    },
  }),
  wrongCase({
    name: 'zh-german-text',
    what: 'Mandarin audio, German text',
    language: 'de',
    encoding: 'opus',
    make: (set, random) => {
      const half = set === 'dev' ? [0, 12] : [12, 24]
      const clips = sayMandarin(eastern.zh.slice(...half), syllableSpeakers[set])
      const text = western.de.slice(...half).map((text) => ({ text }))
      return { samples: readAloud(random, linesOf(random, clips)), text }
    },
  }),
  wrongCase({
    name: 'music-english-text',
    what: 'music alone, English text',
    language: 'en',
    encoding: 'mp3 vbr stereo',
    make: (set, random) => ({
      samples: music(random, 180),
      text: textOf(linesOf(random, readPrompts('en', set).values())).slice(0, 25),
    }),
  }),
  wrongCase({
    name: 'noise-english-text',
    what: 'noise alone, English text',
    language: 'en',
    encoding: 'flac',
    make: (set, random) => {
      const samples = Float32Array.from({ length: 120 * rate }, () => random.between(-0.01, 0.01))
      return {
        samples: addNoise(random, samples, 0),
        text: textOf(linesOf(random, readPrompts('en', set).values())).slice(0, 20),
      }
    },
  }),
]
