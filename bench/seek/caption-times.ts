import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import type * as opening from '../../renderer/workers/open-audio'
import type { Seconds } from '../../shared/model/time'
import { floatsOf } from './ear'
import type { Programme } from './find-sound'
import { programmeRate } from './programme'

interface Snippet {
  readonly time: Seconds
  readonly rate: number
  readonly base64: string
}

/** Brings into the page what the player's own alignment decodes with. */
export async function bringDecoder(page: Page): Promise<void> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'chrome150',
      lib: {
        entry: fileURLToPath(new URL('../../renderer/workers/open-audio.ts', import.meta.url)),
        formats: ['iife'],
        name: 'openingAudio',
      },
    },
  })
  const [first] = [built].flat()
  if (!first || !('output' in first)) throw new Error('nothing was built')
  await page.evaluate(`${first.output[0].code}; window.openingAudio = openingAudio`)
}

/**
 * How much later the times by which captions are made are than those of the programme, at each of these moments: an
 * encoder's run-in that nobody left out is part of the recording. Found by decoding there with the alignment's own
 * decoder and looking for the sound in the programme.
 */
export async function captionDelays(
  page: Page,
  url: string,
  moments: readonly Seconds[],
  programme: Programme,
): Promise<Seconds[]> {
  const snippets = await page.evaluate(
    async ([url, moments]) => {
      const { openAudio, surveyAudio } = (window as unknown as { openingAudio: typeof opening }).openingAudio
      const layout = await surveyAudio(url)
      const found: Snippet[] = []
      const take = async (from: number, wanted: readonly number[]) => {
        const left = [...wanted]
        let parts: Float32Array[] = []
        let length = 0
        let start = 0
        for await (const { samples, rate, time } of openAudio(url, layout).sound(from)) {
          if (left.length === 0) return
          if (time + samples.length / rate < left[0]!) continue
          if (length === 0) start = time
          parts.push(samples.slice())
          length += samples.length
          if (length < 0.4 * rate) continue
          const all = new Float32Array(length)
          let at = 0
          for (const part of parts) {
            all.set(part, at)
            at += part.length
          }
          const bytes = new Uint8Array(all.buffer)
          let letters = ''
          for (let i = 0; i < bytes.length; i += 8192) letters += String.fromCharCode(...bytes.subarray(i, i + 8192))
          found.push({ time: start, rate, base64: btoa(letters) })
          parts = []
          length = 0
          left.shift()
        }
      }
      // Where the decoder cannot begin in the middle, the alignment does not either.
      if (!layout.canSeek) await take(0, moments)
      else for (const moment of moments) await take(moment, [moment])
      return found
    },
    [url, moments] as const,
  )
  return snippets.map(({ time, rate, base64 }) => {
    const found = programme.find(atProgrammeRate(floatsOf(base64), rate), time)
    return found ? time - found.shift / programmeRate : Number.NaN
  })
}

/** By straight lines between the samples: good enough for the low part of the sound, which is what is looked for. */
function atProgrammeRate(samples: Float32Array, rate: number): Float32Array {
  const step = rate / programmeRate
  return Float32Array.from({ length: Math.floor((samples.length - 1) / step) }, (_, i) => {
    const at = Math.floor(i * step)
    return samples[at]! + (samples[at + 1]! - samples[at]!) * (i * step - at)
  })
}
