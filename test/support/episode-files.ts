import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packWav } from './pack-wav'

const fixtures = join(import.meta.dirname, '../fixtures/audio')
const assets = join(import.meta.dirname, '../../assets')

/** The built-in sample, as files. */
export const sample = {
  audio: join(assets, 'sample/sample.mp3'),
  transcript: join(assets, 'sample/sample.bilingual.txt'),
  truth: join(import.meta.dirname, '../fixtures/sample-truth.json'),
}

/** A folder of a test's own with the files a listener might have; `remove` it at the end. */
export function makeFolder() {
  const path = mkdtempSync(join(tmpdir(), 'diglot-files-'))
  const place = (name: string) => {
    const file = join(path, name)
    mkdirSync(join(file, '..'), { recursive: true })
    return file
  }
  return {
    path,
    /** A copy of a fixture of `test/fixtures/audio` under another name. */
    audio(name: string, fixture = 'cbr.mp3'): string {
      const file = place(name)
      copyFileSync(join(fixtures, fixture), file)
      return file
    },
    /** The sample's audio under another name: three minutes that can be played. */
    episode(name: string): string {
      const file = place(name)
      copyFileSync(sample.audio, file)
      return file
    },
    /** A WAV file in which nobody speaks: that no text belongs to it is found out soon, and the estimate stays. */
    silence(name: string, seconds: number): string {
      const rate = 8000
      const file = place(name)
      writeFileSync(file, packWav([new Float32Array(seconds * rate)], rate))
      return file
    },
    text(name: string, content: string | Uint8Array = twoPairs): string {
      const file = place(name)
      writeFileSync(file, content)
      return file
    },
    /** Even while an app that was told to end is still writing into it. */
    remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  }
}

/** A text that nobody speaks in the sample's audio: its estimate stays. */
export const foreignText = Array.from(
  { length: 40 },
  (_, i) => `第${i}句，说的是那年冬天。\nThe harbour froze on the ${i}th night of that winter.`,
).join('\n')

export const twoPairs = `雨下了整整一夜。
It rained all through the night.
到了早上，街道像镜子一样亮。
By morning the streets shone like mirrors.
`
