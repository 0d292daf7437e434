import { firstSeconds, linesOf } from './lines.mjs'
import { Programme } from './programme.mjs'
import { promptTexts, readPrompts } from './prompts.mjs'
import { Random } from './random.mjs'
import { rate } from './sound.mjs'
import { addEchoes, addNoise, music } from './surroundings.mjs'

/** @typedef {import('./sound.mjs').Clip} Clip */
/** @typedef {import('./prompts.mjs').Voice} Voice */
/** @typedef {'dev' | 'test'} Set */
/** @typedef {{ language: string, samples: Float32Array, segments: import('./programme.mjs').TrueSegment[], encoding: string }} Made */
/** @typedef {{ name: string, what: string, make: (set: Set, random: Random) => Made }} Case */

/** Every recording has the hiss of a quiet room, so that no pause is digital silence. Decibels below the speech. */
const roomNoise = 55

/**
 * @param {Programme} programme
 * @param {Random} random
 */
export function quietRoom(programme, random) {
  return addNoise(random, programme.mix(), roomNoise)
}

/**
 * Real speech, line after line, with the pauses people make.
 * @param {{ name: string, what: string, voice: Voice, encoding: string, translated?: Voice, tempo?: number, seconds?: number,
 *   shape?: (samples: Float32Array) => Float32Array }} how
 * @returns {Case}
 */
function plainReading({ name, what, voice, encoding, translated, tempo = 1, seconds = 500, shape = (x) => x }) {
  return {
    name,
    what,
    make: (set, random) => {
      const spoken = voice === 'it' && set === 'test' ? 'it-woman' : voice
      const clips = readPrompts(spoken, set, { tempo })
      const lines = linesOf(random, clips.values(), translated ? promptTexts(translated) : undefined)
      const programme = new Programme()
      programme.pause(random.between(0.5, 3))
      for (const { clips, line } of firstSeconds(lines, seconds, rate)) {
        programme.say(clips, line, () => random.between(0.15, 0.6))
        programme.pause(random.between(0.3, 1.5))
      }
      const language = voice.slice(0, 2)
      return { language, samples: shape(quietRoom(programme, random)), segments: programme.segments, encoding }
    },
  }
}

/**
 * All that a podcast may hold, in one: music before and under speech, long passages that are not in the text, lines
 * that nobody says, a teaser whose lines come again later, and noise.
 * @param {{ voice: Voice, translated?: Voice }} how
 * @returns {Case}
 */
const hard = ({ voice, translated }) => ({
  name: `${voice}-real-hard`,
  what: `${translated ? 'with English lines; ' : ''}music before, between and under speech, 3 digressions of 20-60 s, 8 % of lines unsaid, a teaser, noise`,
  make: (set, random) => {
    const all = random.shuffle([...readPrompts(voice, set).values()])
    const aside = all.slice(0, Math.round(all.length * 0.25))
    const lines = linesOf(random, all.slice(aside.length), translated ? promptTexts(translated) : undefined)
    const pause = () => random.between(0.15, 0.6)
    const programme = new Programme()
    const teaser = [0.3, 0.5, 0.8].map(
      (share) => /** @type {(typeof lines)[0]} */ (lines[Math.floor(share * lines.length)]),
    )
    const digressions = new Set(
      [0.2, 0.45, 0.7].map((share) => Math.floor((share + random.between(-0.05, 0.05)) * lines.length)),
    )
    const unsaid = new Set(
      random.shuffle(lines.map((_, i) => i).filter((i) => i > 3)).slice(0, Math.round(lines.length * 0.08)),
    )
    for (const { clips, line } of teaser) {
      programme.say(clips, line, pause)
      programme.pause(random.between(0.3, 1))
    }
    programme.play(music(random, 25))
    for (const [i, { clips, line }] of lines.entries()) {
      if (digressions.has(i)) digress(programme, random, aside)
      if (i % 23 === 22) programme.play(music(random, random.between(4, 12)))
      if (unsaid.has(i)) {
        programme.leaveOut(line)
        continue
      }
      programme.pause(random.between(0.3, 1.5))
      programme.say(clips, line, pause)
    }
    for (const share of [0.12, 0.38, 0.62, 0.85]) {
      programme.layOver(music(random, 45), share * programme.seconds, random.between(0.12, 0.3))
    }
    programme.play(music(random, 15), 0.8)
    const samples = addNoise(random, programme.mix(), 24)
    return { language: voice, samples, segments: programme.segments, encoding: 'mp3 vbr stereo' }
  },
})

/**
 * Speaks 20-60 s of what is not in the text, and uses it up.
 * @param {Programme} programme
 * @param {Random} random
 * @param {Clip[]} aside
 */
function digress(programme, random, aside) {
  const until = programme.seconds + random.between(20, 60)
  while (programme.seconds < until) {
    const clip = aside.pop()
    if (clip === undefined) return
    programme.pause(random.between(0.2, 1))
    programme.digress([clip], () => 0)
  }
}

/** Real speech with real texts. @type {readonly Case[]} */
export const realCases = [
  plainReading({ name: 'en-real-prompts', what: 'one speaker, 16 kHz', voice: 'en', encoding: 'mp3 64k mono' }),
  plainReading({
    name: 'en-real-telephone',
    what: 'the sound of a mobile telephone (GSM, 8 kHz)',
    voice: 'en-telephone',
    encoding: 'wav 8k',
  }),
  plainReading({
    name: 'es-real-prompts',
    what: 'with English lines',
    voice: 'es',
    translated: 'en',
    encoding: 'opus',
  }),
  plainReading({ name: 'fr-real-prompts', what: 'with English lines', voice: 'fr', translated: 'en', encoding: 'm4a' }),
  plainReading({ name: 'it-real-prompts', what: 'with English lines', voice: 'it', translated: 'en', encoding: 'ogg' }),
  plainReading({
    name: 'ru-real-prompts',
    what: 'with English lines',
    voice: 'ru',
    translated: 'en',
    encoding: 'mp3 vbr stereo',
  }),
  hard({ voice: 'en' }),
  hard({ voice: 'ru', translated: 'en' }),
  plainReading({
    name: 'en-real-fast',
    what: '1.35 times faster',
    voice: 'en',
    encoding: 'm4a',
    tempo: 1.35,
    seconds: 240,
  }),
  plainReading({
    name: 'en-real-slow',
    what: '0.75 times as fast',
    voice: 'en',
    encoding: 'ogg',
    tempo: 0.75,
    seconds: 300,
  }),
  plainReading({
    name: 'en-real-echoes',
    what: 'in a bare room',
    voice: 'en',
    encoding: 'mp3 cbr stereo',
    seconds: 300,
    shape: addEchoes,
  }),
  plainReading({
    name: 'it-real-street',
    what: 'with English lines; noise 8 dB below the speech',
    voice: 'it',
    encoding: 'opus',
    translated: 'en',
    seconds: 240,
    shape: (samples) => addNoise(new Random('street'), samples, 8),
  }),
]
