import { readFileSync } from 'node:fs'
import { cutSpeech, decode } from './sound.mjs'

/** @typedef {import('./sound.mjs').Clip} Clip */

/** The recordings that PocketSphinx tests itself with. */
const folder = '/usr/share/pocketsphinx/test/data'

/** Which of them each set has. */
const parts = {
  dev: ['librivox 0870', 'librivox 0890', 'cards 001', 'cards 005', 'librivox 0930'],
  test: ['librivox 0880', 'cards 003', 'librivox 0920', 'cards 002'],
}

/**
 * Sentences of a LibriVox volunteer and of people who play cards by voice.
 * @param {'dev' | 'test'} set
 * @returns {Clip[]}
 */
export function librivoxClips(set) {
  const texts = {
    librivox: readTranscription(`${folder}/librivox/transcription`),
    cards: readTranscription(`${folder}/cards/cards.transcription`),
  }
  return parts[set].flatMap((part) => {
    const [kind, number] = /** @type {['librivox' | 'cards', string]} */ (part.split(' '))
    const [id, text] = texts[kind].find(([id]) => id.endsWith(number)) ?? []
    if (id === undefined || text === undefined) throw new Error(`no text for ${part}`)
    return cutSpeech(decode(`${folder}/${kind}/${id}.wav`), { id, text }) ?? []
  })
}

/**
 * Lines like `<s> ten of clubs </s> (001)`.
 * @param {string} file
 * @returns {[string, string][]}
 */
function readTranscription(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, text, id] = /^<s>\s*(.+?)\s*<\/s>\s*\((.+)\)$/.exec(line) ?? []
      return text === undefined || id === undefined ? [] : [[id, `${text[0]?.toUpperCase()}${text.slice(1)}.`]]
    })
}
