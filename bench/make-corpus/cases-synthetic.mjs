import { quietRoom } from './cases-real.mjs'
import { firstSeconds, linesOf } from './lines.mjs'
import { sayMandarin, syllableSpeakers } from './mandarin.mjs'
import { Programme } from './programme.mjs'
import { readPrompts } from './prompts.mjs'
import { rate } from './sound.mjs'
import { englishVoices, speak } from './synthetic-voices.mjs'
import { eastern } from './texts/eastern.mjs'
import { english } from './texts/english.mjs'
import { western } from './texts/western.mjs'

/** @typedef {import('./cases-real.mjs').Case} Case */
/** @typedef {import('./cases-real.mjs').Set} Set */
/** @typedef {import('./sound.mjs').Clip} Clip */
/** @typedef {import('./random.mjs').Random} Random */

/** The lines of the story that a set may use. */
const halves = { dev: /** @type {const} */ ([0, 12]), test: /** @type {const} */ ([12, 24]) }

/**
 * The story in a language without real recordings, read by eSpeak NG, with English lines.
 * @param {string} language
 * @param {readonly (string | readonly string[])[]} story
 * @param {string} encoding
 * @returns {Case}
 */
function storyCase(language, story, encoding) {
  return {
    name: `${language}-synthetic`,
    what: 'a dozen lines with English ones, two voices',
    make: (set, random) => {
      const voices = [30, 65].map((pitch) => ({
        program: /** @type {const} */ ('espeak-ng'),
        voice: set === 'dev' ? language : `${language}+f2`,
        wordsPerMinute: Math.round(random.between(135, 175)),
        pitch,
      }))
      const clips = speak(
        story.slice(...halves[set]).map((line, i) => {
          const [text, said] = typeof line === 'string' ? [line, line] : line
          return { id: String(i), text: text ?? '', ...(said ? { said } : {}), voice: random.pick(voices) }
        }),
      )
      return readStory(language, clips, set, random, encoding)
    },
  }
}

/** @type {Case} */
const mandarin = {
  name: 'zh-real-syllables',
  what: 'recorded syllables of one speaker, strung together, with English lines',
  make: (set, random) => {
    const clips = sayMandarin(eastern.zh.slice(...halves[set]), syllableSpeakers[set])
    return readStory('zh', clips, set, random, 'flac')
  },
}

/**
 * @param {string} language
 * @param {readonly Clip[]} clips in the order of the story
 * @param {Set} set
 * @param {Random} random
 * @param {string} encoding
 */
function readStory(language, clips, set, random, encoding) {
  const programme = new Programme()
  programme.pause(random.between(0.5, 3))
  for (const [i, clip] of clips.entries()) {
    programme.say([clip], { text: clip.text, translation: english[halves[set][0] + i] ?? '' }, () => 0)
    programme.pause(random.between(0.3, 1.5))
  }
  return { language, samples: quietRoom(programme, random), segments: programme.segments, encoding }
}

/**
 * The texts of the prompts read by English voices that take turns, as in a conversation.
 * @type {Case}
 */
const conversation = {
  name: 'en-synthetic-voices',
  what: 'several synthetic voices that take turns',
  make: (set, random) => {
    const voices = englishVoices.filter((_, i) => (set === 'dev' ? i < 3 : i >= 2))
    const texts = random.shuffle([...readPrompts('en', set).values()]).slice(0, 70)
    const clips = speak(texts.map(({ id, text }) => ({ id, text, voice: random.pick(voices) })))
    const programme = new Programme()
    for (const { clips: turn, line } of firstSeconds(linesOf(random, clips), 420, rate)) {
      programme.pause(random.between(0.2, 1.2))
      programme.say(turn, line, () => random.between(0.15, 0.5))
    }
    programme.pause(1)
    return { language: 'en', samples: quietRoom(programme, random), segments: programme.segments, encoding: 'ogg' }
  },
}

/** What no package has real recordings of. @type {readonly Case[]} */
export const syntheticCases = [
  conversation,
  mandarin,
  storyCase('de', western.de, 'mp3 64k mono'),
  storyCase('pt', western.pt, 'm4a'),
  storyCase('nl', western.nl, 'opus'),
  storyCase('pl', western.pl, 'mp3 vbr stereo'),
  storyCase('tr', western.tr, 'ogg'),
  storyCase('vi', eastern.vi, 'm4a'),
  storyCase('ja', eastern.ja, 'mp3 cbr stereo'),
  storyCase('ko', eastern.ko, 'opus'),
]
