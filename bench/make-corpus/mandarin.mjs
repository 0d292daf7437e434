import { existsSync } from 'node:fs'
import { pinyin } from 'pinyin-pro'
import { cutSpeech, decodeAll, rate } from './sound.mjs'

/** @typedef {import('./sound.mjs').Clip} Clip */

/**
 * Every syllable of Mandarin, recorded by two speakers (gcin-voice), named by its Zhuyin spelling and tone (none for
 * the first tone, 1 for the light one).
 */
const syllables = '/usr/share/gcin-voice/ogg'

/** Speakers of the syllables by the name of their files. */
export const syllableSpeakers = { dev: '3', test: '5' }

/** Syllables of a phrase run into each other by this much. */
const overlap = Math.round(0.035 * rate)

/** Silence at a comma and at the end of a sentence, in seconds. */
const pauses = { comma: 0.22, sentence: 0.45 }

const initials = {
  ...{ zh: 'ㄓ', ch: 'ㄔ', sh: 'ㄕ', b: 'ㄅ', p: 'ㄆ', m: 'ㄇ', f: 'ㄈ', d: 'ㄉ', t: 'ㄊ', n: 'ㄋ', l: 'ㄌ' },
  ...{ g: 'ㄍ', k: 'ㄎ', h: 'ㄏ', j: 'ㄐ', q: 'ㄑ', x: 'ㄒ', r: 'ㄖ', z: 'ㄗ', c: 'ㄘ', s: 'ㄙ' },
}

/** @type {Readonly<Record<string, string>>} */
const finals = {
  ...{
    a: 'ㄚ',
    o: 'ㄛ',
    e: 'ㄜ',
    ai: 'ㄞ',
    ei: 'ㄟ',
    ao: 'ㄠ',
    ou: 'ㄡ',
    an: 'ㄢ',
    en: 'ㄣ',
    ang: 'ㄤ',
    eng: 'ㄥ',
    er: 'ㄦ',
  },
  ...{ i: 'ㄧ', ia: 'ㄧㄚ', ie: 'ㄧㄝ', iao: 'ㄧㄠ', iu: 'ㄧㄡ', ian: 'ㄧㄢ', in: 'ㄧㄣ', iang: 'ㄧㄤ', ing: 'ㄧㄥ' },
  ...{ u: 'ㄨ', ua: 'ㄨㄚ', uo: 'ㄨㄛ', uai: 'ㄨㄞ', ui: 'ㄨㄟ', uan: 'ㄨㄢ', un: 'ㄨㄣ', uang: 'ㄨㄤ', ong: 'ㄨㄥ' },
  ...{ v: 'ㄩ', ve: 'ㄩㄝ', van: 'ㄩㄢ', vn: 'ㄩㄣ', iong: 'ㄩㄥ' },
}

/**
 * Says Chinese sentences by stringing recorded syllables together.
 * @param {readonly string[]} sentences
 * @param {string} speaker
 * @returns {Clip[]}
 */
export function sayMandarin(sentences, speaker) {
  const parts = sentences.map(syllablesOf)
  const files = [...new Set(parts.flat().flatMap((part) => (typeof part === 'string' ? [fileOf(part, speaker)] : [])))]
  const sounds = decodeAll(files)
  const known = new Map(
    files.map((file, i) => [file, cutSpeech(/** @type {Float32Array} */ (sounds[i]), { id: file, text: file })]),
  )
  return sentences.map((text, i) => {
    const whole = join(
      (parts[i] ?? []).map((part) => (typeof part === 'string' ? known.get(fileOf(part, speaker)) : part)),
    )
    const clip = cutSpeech(whole, { id: `zh-${i}`, text })
    if (clip === undefined) throw new Error(`nothing was said: ${text}`)
    return clip
  })
}

/**
 * @param {readonly (Clip | number | undefined)[]} parts syllables, and silences in seconds
 */
function join(parts) {
  /** @type {{ at: number, samples: Float32Array }[]} */
  const placed = []
  let end = 0
  let follows = false
  for (const part of parts) {
    if (part === undefined) continue
    if (typeof part === 'number') {
      end += Math.round(part * rate)
      follows = false
      continue
    }
    const samples = part.samples.subarray(part.onset, part.offset)
    const at = Math.max(0, end - (follows ? overlap : 0))
    placed.push({ at, samples })
    end = at + samples.length
    follows = true
  }
  const whole = new Float32Array(end)
  for (const { at, samples } of placed) {
    for (let i = 0; i < samples.length; i++) {
      const nearEnd = Math.min(1, (i + 1) / overlap, (samples.length - i) / overlap)
      whole[at + i] = (whole[at + i] ?? 0) + (samples[i] ?? 0) * nearEnd
    }
  }
  return whole
}

/**
 * The Zhuyin syllables of a sentence with its silences.
 * @param {string} sentence
 * @returns {(string | number)[]}
 */
export function syllablesOf(sentence) {
  return pinyin(sentence, { toneType: 'num', type: 'array', v: true }).map((part) => {
    const [, letters, tone] = /^([a-zü]+)(\d?)$/.exec(part) ?? []
    if (letters === undefined) return part === '，' ? pauses.comma : pauses.sentence
    const number = tone === '0' || tone === '' ? '1' : tone === '1' ? '' : tone
    return zhuyinOf(letters.replaceAll('ü', 'v')) + number
  })
}

/**
 * @param {string} letters one syllable of Pinyin, without tone, `v` for ü
 * @returns {string}
 */
function zhuyinOf(letters) {
  const whole = letters
    .replace(/^yu/, 'v')
    .replace(/^yi?/, 'i')
    .replace(/^wu?/, 'u')
    .replace(/^([jqx])u/, '$1v')
    .replace(/^i(ou)$/, 'iu')
    .replace(/^u(ei|en)$/, (_, rest) => (rest === 'ei' ? 'ui' : 'un'))
  const [initial, sound] = Object.entries(initials).find(([start]) => whole.startsWith(start)) ?? ['', '']
  const rest = whole.slice(initial.length)
  if (/^(zh|ch|sh|r|z|c|s)$/.test(initial) && rest === 'i') return sound
  const final = finals[rest === 'ueng' ? 'ong' : rest]
  if (final === undefined) throw new Error(`no syllable of Mandarin: ${letters}`)
  return sound + final
}

/**
 * A syllable that was not recorded in a tone is taken from the nearest that was.
 * @param {string} syllable
 * @param {string} speaker
 */
function fileOf(syllable, speaker) {
  const plain = syllable.replace(/\d$/, '')
  for (const tone of [syllable.slice(plain.length), '', '4', '3', '2', '1']) {
    const file = `${syllables}/${plain}${tone}/${speaker}.ogg`
    if (existsSync(file)) return file
  }
  throw new Error(`not recorded: ${syllable}`)
}
