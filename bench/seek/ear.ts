import type { Page } from 'playwright-core'
import type { Seconds } from '../../shared/model/time'
import { programmeRate } from './programme'

/** What came out of the audio element around one seek. */
export interface Capture {
  /** One channel, from the moment of the seek on. */
  readonly samples: Float32Array
  /** What the element said of itself: `currentTime` when this sample of the capture was put out. */
  readonly claims: readonly { readonly sample: number; readonly time: Seconds }[]
  /** From asking to the element's `seeked`. */
  readonly seekedMs: number
}

interface Ear {
  hear(to: Seconds | null, seconds: Seconds): Promise<{ base64: string; claims: [number, number][]; seekedMs: number }>
}

/**
 * Puts an ear at the page's own audio element: all it plays goes through an audio graph that writes it down. The page
 * must have had a click or a key. Returns what calibration found: how many samples the ear's own numbering is off.
 */
export async function openEar(page: Page): Promise<number> {
  return page.evaluate(async (rate) => {
    const audio = document.querySelector('audio')
    if (!audio) throw new Error('no audio element')
    const context = new AudioContext({ sampleRate: rate })
    const blockSize = 4096
    // Deprecated, but its successor would need a script of its own, which the page's policy does not allow.
    const tap = context.createScriptProcessor(blockSize, 1, 1)
    const blocks: { start: number; samples: Float32Array }[] = []
    tap.onaudioprocess = ({ inputBuffer, playbackTime }) => {
      // What is handed over was put in while the block before the last was played.
      const about = Math.round(playbackTime * rate) - 2 * blockSize
      // The moment is told to a few hundred samples only; but nothing is lost between two blocks, unless one is missing.
      const following = (blocks.at(-1)?.start ?? 0) + blockSize
      const start = Math.abs(about - following) < blockSize / 2 ? following : about
      blocks.push({ start, samples: inputBuffer.getChannelData(0).slice() })
      if (blocks.length > 120) blocks.shift()
    }
    tap.connect(context.destination)
    const until = async (frame: number) => {
      const end = () => (blocks.at(-1)?.start ?? -Number.MAX_VALUE) + blockSize
      while (end() < frame) await new Promise((done) => setTimeout(done, 20))
    }
    const cut = (from: number, to: number) => {
      const samples = new Float32Array(to - from)
      for (const block of blocks) {
        const first = Math.max(from, block.start)
        const last = Math.min(to, block.start + blockSize)
        if (first < last) samples.set(block.samples.subarray(first - block.start, last - block.start), first - from)
      }
      return samples
    }
    await context.resume()

    // A click at a known moment tells how the numbers of the blocks and the context's clock belong together.
    const click = context.createBufferSource()
    click.buffer = context.createBuffer(1, 8, rate)
    click.buffer.getChannelData(0)[0] = 1
    click.connect(tap)
    const at = Math.ceil(context.currentTime * rate) + rate / 2
    click.start(at / rate)
    await until(at + rate / 2)
    const found = cut(at - rate / 4, at + rate / 4)
    const peak = found.reduce((best, value, i) => (Math.abs(value) > Math.abs(found[best]!) ? i : best), 0)
    const off = peak - rate / 4

    context.createMediaElementSource(audio).connect(tap)
    const ear: Ear = {
      async hear(to, seconds) {
        const began = performance.now()
        const from = Math.round(context.currentTime * rate)
        let seekedMs = 0
        if (to !== null) {
          audio.currentTime = to
          await new Promise((done) => audio.addEventListener('seeked', done, { once: true }))
          seekedMs = performance.now() - began
        }
        const claims: [number, number][] = []
        const end = Math.round(context.currentTime * rate) + Math.round(seconds * rate)
        while (context.currentTime * rate < end) {
          await new Promise((done) => setTimeout(done, 7))
          claims.push([Math.round(context.currentTime * rate) - from, audio.currentTime])
        }
        await until(end + off)
        const bytes = new Uint8Array(cut(from + off, end + off).buffer)
        let letters = ''
        for (let i = 0; i < bytes.length; i += 8192) letters += String.fromCharCode(...bytes.subarray(i, i + 8192))
        return { base64: btoa(letters), claims, seekedMs }
      },
    }
    Object.assign(window, { ear })
    return off
  }, programmeRate)
}

/** Seeks (not, when `to` is null) and listens for so long from where the element says that it is there. */
export async function hear(page: Page, to: Seconds | null, seconds: Seconds): Promise<Capture> {
  const { base64, claims, seekedMs } = await page.evaluate(
    ([to, seconds]) => (window as unknown as { ear: Ear }).ear.hear(to, seconds),
    [to, seconds] as const,
  )
  const bytes = Buffer.from(base64, 'base64')
  const samples = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length))
  return { samples, claims: claims.map(([sample, time]) => ({ sample, time })), seekedMs }
}

/** Gives the page's element an address, by the rules under which a page may listen to it, and has it play from there. */
export async function playFrom(page: Page, url: string): Promise<{ readonly duration: Seconds }> {
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
    return { duration }
  }, url)
}
