import type { Page } from 'playwright-core'
import type { Seconds } from '../../shared/model/time'
import { programmeRate } from './programme'

/** What came out of the audio element around one seek. */
export interface Capture {
  /** One channel, from the moment of the seek on; NaN where a busy machine did not get to writing it down. */
  readonly samples: Float32Array
  /** What the element said of itself: `currentTime` when this sample of the capture was put out. */
  readonly claims: readonly { readonly sample: number; readonly time: Seconds }[]
}

interface Ear {
  hear(to: Seconds | null, seconds: Seconds): Promise<{ base64: string; claims: [number, number][] }>
}

/**
 * Puts an ear at the page's own audio element: all it plays goes through an audio graph that writes it down. The page
 * must have had a click or a key.
 */
export async function openEar(page: Page): Promise<void> {
  await page.evaluate(async (rate) => {
    const audio = document.querySelector('audio')
    if (!audio) throw new Error('no audio element')
    const context = new AudioContext({ sampleRate: rate })
    const blockSize = 4096
    // Deprecated, but its successor would need a script of its own, which the page's policy does not allow.
    const tap = context.createScriptProcessor(blockSize, 2, 1)
    const both = context.createChannelMerger(2)
    both.connect(tap)
    // Beside the sound, a channel that tells the context's time with every sample: so the two cannot come apart,
    // whatever is lost on the way. It starts at zero every now and then, as a float counts finely near zero only.
    const clock = context.createConstantSource()
    clock.connect(both, 0, 1)
    const period = 100
    await context.resume()
    // Not at once: what is asked for the past begins late.
    const beginning = Math.ceil(context.currentTime) + 1
    for (let turn = 0; turn < 1000; turn++) {
      clock.offset.setValueAtTime(0, beginning + turn * period)
      clock.offset.linearRampToValueAtTime(period, beginning + (turn + 1) * period - 1 / rate)
    }
    clock.start()

    const blocks: { start: number; samples: Float32Array }[] = []
    tap.onaudioprocess = ({ inputBuffer, playbackTime }) => {
      const told = inputBuffer.getChannelData(1)[0]!
      const turn = Math.round((playbackTime - beginning - told) / period)
      const about = Math.round((beginning + turn * period + told) * rate)
      const following = (blocks.at(-1)?.start ?? 0) + blockSize
      const start = Math.abs(about - following) < 16 ? following : about
      blocks.push({ start, samples: inputBuffer.getChannelData(0).slice() })
      if (blocks.length > 120) blocks.shift()
    }
    tap.connect(context.destination)
    const until = async (frame: number) => {
      const end = () => (blocks.at(-1)?.start ?? -Number.MAX_VALUE) + blockSize
      while (end() < frame) await new Promise((done) => setTimeout(done, 10))
    }
    const cut = (from: number, to: number) => {
      const samples = new Float32Array(to - from).fill(Number.NaN)
      for (const block of blocks) {
        const first = Math.max(from, block.start)
        const last = Math.min(to, block.start + blockSize)
        if (first < last) samples.set(block.samples.subarray(first - block.start, last - block.start), first - from)
      }
      return samples
    }
    while (context.currentTime < beginning + 0.5) await new Promise((done) => setTimeout(done, 50))
    blocks.length = 0
    const mono = context.createGain()
    mono.channelCount = 1
    mono.channelCountMode = 'explicit'
    context.createMediaElementSource(audio).connect(mono).connect(both, 0, 0)

    const ear: Ear = {
      async hear(to, seconds) {
        const from = Math.round(context.currentTime * rate)
        if (to !== null) {
          audio.currentTime = to
          await new Promise((done) => audio.addEventListener('seeked', done, { once: true }))
        }
        const claims: [number, number][] = []
        const end = Math.round(context.currentTime * rate) + Math.round(seconds * rate)
        while (context.currentTime * rate < end) {
          await new Promise((done) => setTimeout(done, 7))
          claims.push([Math.round(context.currentTime * rate) - from, audio.currentTime])
        }
        await until(end)
        const bytes = new Uint8Array(cut(from, end).buffer)
        let letters = ''
        for (let i = 0; i < bytes.length; i += 8192) letters += String.fromCharCode(...bytes.subarray(i, i + 8192))
        return { base64: btoa(letters), claims }
      },
    }
    Object.assign(window, { ear })
  }, programmeRate)
}

/** Seeks (not, when `to` is null) and listens for so long from where the element says that it is there. */
export async function hear(page: Page, to: Seconds | null, seconds: Seconds): Promise<Capture> {
  let capture = await hearOnce(page, to, seconds)
  for (let time = 0; time < 5 && capture.samples.some(Number.isNaN); time++) {
    capture = await hearOnce(page, to, seconds)
  }
  return capture
}

async function hearOnce(page: Page, to: Seconds | null, seconds: Seconds): Promise<Capture> {
  const { base64, claims } = await page.evaluate(
    ([to, seconds]) => (window as unknown as { ear: Ear }).ear.hear(to, seconds),
    [to, seconds] as const,
  )
  return { samples: floatsOf(base64), claims: claims.map(([sample, time]) => ({ sample, time })) }
}

export function floatsOf(base64: string): Float32Array {
  const bytes = Buffer.from(base64, 'base64')
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length))
}

/**
 * Gives the page's element an address, by the rules under which a page may listen to it, and has it play. Returns how
 * long the element takes it to be at the moment it can play.
 */
export async function playFrom(page: Page, url: string): Promise<Seconds> {
  return page.evaluate(async (url) => {
    const audio = document.querySelector('audio')
    if (!audio) throw new Error('no audio element')
    audio.crossOrigin = 'anonymous'
    // In the stand-in for Electron only the address behind that of the app's own scheme can be asked for in this way.
    const [scheme, host, path] = url.split(/:?\/+/)
    const isStandin = location.protocol === 'http:'
    audio.src = isStandin ? `http://${host}.${scheme}.localhost:${location.port}/${path}` : url
    audio.load()
    await new Promise<void>((done, fail) => {
      audio.addEventListener('canplay', () => done(), { once: true })
      audio.addEventListener('error', () => fail(new Error(audio.error?.message)), { once: true })
    })
    const { duration } = audio
    await audio.play()
    return duration
  }, url)
}
