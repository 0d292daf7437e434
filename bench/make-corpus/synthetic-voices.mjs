import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { cutSpeech, decodeAll } from './sound.mjs'

/** @typedef {import('./sound.mjs').Clip} Clip */

/**
 * How to have a text said. eSpeak NG speaks by rules, Flite and Festival from recorded pieces of speech.
 * @typedef {{ program: 'espeak-ng', voice: string, wordsPerMinute: number, pitch: number }
 *   | { program: 'flite', voice: string }
 *   | { program: 'festival', voice: string }} SyntheticVoice
 */

/** English voices that do not sound alike. @type {readonly SyntheticVoice[]} */
export const englishVoices = [
  { program: 'flite', voice: 'slt' },
  { program: 'flite', voice: 'rms' },
  { program: 'flite', voice: 'awb' },
  { program: 'festival', voice: 'ked_diphone' },
  { program: 'festival', voice: 'cmu_us_slt_arctic_hts' },
]

/**
 * Has each text said by its voice.
 * @param {readonly { id: string, text: string, said?: string, voice: SyntheticVoice }[]} texts `said` where the voice
 *   needs another spelling than the reader
 * @returns {Clip[]}
 */
export function speak(texts) {
  const folder = mkdtempSync(path.join(tmpdir(), 'make-corpus-'))
  try {
    const files = texts.map(({ text, said, voice }, i) => {
      const file = path.join(folder, `${i}.wav`)
      sayTo(file, said ?? text, voice)
      return file
    })
    const sounds = decodeAll(files)
    return texts.map(({ id, text }, i) => {
      const clip = cutSpeech(/** @type {Float32Array} */ (sounds[i]), { id, text })
      if (clip === undefined) throw new Error(`nothing was said: ${text}`)
      return clip
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * @param {string} file
 * @param {string} text
 * @param {SyntheticVoice} voice
 */
function sayTo(file, text, voice) {
  if (voice.program === 'espeak-ng') {
    const manner = ['-v', voice.voice, '-s', String(voice.wordsPerMinute), '-p', String(voice.pitch)]
    execFileSync('espeak-ng', ['-b', '1', ...manner, '-w', file, text])
  } else if (voice.program === 'flite') {
    execFileSync('flite', ['-voice', voice.voice, '-t', text, '-o', file])
  } else {
    execFileSync('text2wave', ['-eval', `(voice_${voice.voice})`, '-o', file], { input: text })
  }
}
