import type { Page } from 'playwright-core'

/** Has the app's browser decode an audio file: one channel at `rate` samples a second. */
export async function decodeInPage(page: Page, bytes: Uint8Array, rate: number): Promise<Float32Array> {
  const decoded = await page.evaluate(
    async ([base64, rate]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const audio = await new OfflineAudioContext(1, 1, rate).decodeAudioData(bytes.buffer)
      const samples = Int16Array.from(audio.getChannelData(0), (sample) => Math.max(-1, Math.min(1, sample)) * 32767)
      const packed = new Uint8Array(samples.buffer)
      let letters = ''
      for (let at = 0; at < packed.length; at += 8192) letters += String.fromCharCode(...packed.subarray(at, at + 8192))
      return btoa(letters)
    },
    [Buffer.from(bytes).toString('base64'), rate] as const,
  )
  const packed = Buffer.from(decoded, 'base64')
  return Float32Array.from({ length: packed.length / 2 }, (_, i) => packed.readInt16LE(i * 2) / 32767)
}
