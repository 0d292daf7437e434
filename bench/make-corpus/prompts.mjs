import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { hashOf } from './random.mjs'
import { cutSpeech, decodeAll, rate } from './sound.mjs'

/** @typedef {import('./sound.mjs').Clip} Clip */

/**
 * The voices of a telephone exchange: some hundred short texts, read by professional speakers in five languages, with
 * the same name for the same text. Recorded for Asterisk (CC BY-SA 3.0), packaged by Debian.
 */
const voices = {
  en: { language: 'en', folder: 'en_US_f_Allison', type: 'g722' },
  'en-telephone': { language: 'en', folder: 'en_US_f_Allison', type: 'gsm' },
  es: { language: 'es', folder: 'es_MX_f_Allison', type: 'g722' },
  fr: { language: 'fr', folder: 'fr_CA_f_June', type: 'g722' },
  it: { language: 'it', folder: 'it_IT_m_Carlo', type: 'g722' },
  'it-woman': { language: 'it', folder: 'it_IT_f_Menardi', type: 'wav' },
  ru: { language: 'ru', folder: 'ru_RU_f_IvrvoiceRU', type: 'g722' },
}

/** @typedef {keyof typeof voices} Voice */

/** A text shorter than this (characters) is a single word or number: too short to be a line of its own. */
const shortestText = 14

/** Prompts said this many times faster or slower than the voice's usual pace hold something else than their text. */
const oddPace = 1.75

/**
 * The prompts of a voice, by name. `set` keeps the two halves of the corpus apart: no text of one is in the other, in
 * any language. `tempo` above one speaks faster.
 * @param {Voice} voice
 * @param {'dev' | 'test'} set
 * @param {{ tempo?: number }} [how]
 * @returns {Map<string, Clip>}
 */
export function readPrompts(voice, set, how = {}) {
  const { language, folder, type } = voices[voice]
  const tempo = how.tempo ?? 1
  const key = `${voice} ${set} ${tempo}`
  const known = kept.get(key)
  if (known) return known
  const wanted = [...promptTexts(language)]
    .map(([id, text]) => ({ id, text, file: `/usr/share/asterisk/sounds/${folder}/${id}.${type}` }))
    .filter(({ id, text, file }) => setOf(id) === set && text.length >= shortestText && existsSync(file))
  const sounds = decodeAll(
    wanted.map(({ file }) => file),
    { ...(type === 'wav' ? {} : { format: type }), ...(tempo === 1 ? {} : { filter: `atempo=${tempo}` }) },
  )
  const clips = wanted.flatMap(
    ({ id, text }, i) => cutSpeech(/** @type {Float32Array} */ (sounds[i]), { id, text }) ?? [],
  )
  const usable = new Map(withoutOddOnes(clips).map((clip) => [clip.id, clip]))
  kept.set(key, usable)
  return usable
}

/** Voices that were read already: several recordings are made from each. @type {Map<string, Map<string, Clip>>} */
const kept = new Map()

/**
 * Half of the texts each, by the hash of the name without what marks variants of one text (`-in`, `-out`, digits), so
 * that these stay together.
 * @param {string} id
 */
function setOf(id) {
  return hashOf(id.replace(/(-in|-out|-short|-\d+|\d+)$/, '')) % 2 === 0 ? 'dev' : 'test'
}

/**
 * All texts of a language by the prompt's name.
 * @param {string} language
 * @returns {Map<string, string>}
 */
export function promptTexts(language) {
  const file = `/usr/share/doc/asterisk-core-sounds-${language}/core-sounds-${language}.txt.gz`
  const lines = gunzipSync(readFileSync(file))
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
  /** @type {Map<string, string>} */
  const texts = new Map()
  for (const line of lines) {
    const [, id, written] = /^([^;:\s]+):\s*(.+)$/.exec(line) ?? []
    const text = written === undefined ? undefined : cleanText(written)
    if (id !== undefined && text !== undefined && !/^(letters|phonetic)/.test(id)) texts.set(id, text)
  }
  return texts
}

/**
 * A prompt's text as one would print it. Undefined for sounds that are not speech and for texts with remarks in them
 * ("simple tone sound plays", "in inglese"): what of that is said, one cannot know.
 * @param {string} text
 */
function cleanText(text) {
  if (/[[\]<>(){}]|\?(?=\s\p{L})|H\.323|tone|beep/u.test(text)) return undefined
  const plain = text
    .replace(/^[.…\s]+/, '')
    .replace(/\s+/g, ' ')
    .trim()
  return /[.!?…:,]$/.test(plain) ? plain : `${plain}.`
}

/** @param {readonly Clip[]} clips */
function withoutOddOnes(clips) {
  const pace = (/** @type {Clip} */ { text, onset, offset }) => (text.length * rate) / (offset - onset)
  const paces = clips.map(pace).sort((a, b) => a - b)
  const usual = paces[paces.length >> 1] ?? 1
  return clips.filter((clip) => pace(clip) < usual * oddPace && pace(clip) > usual / oddPace)
}
