import type { Seconds } from '../../shared/model/time'

/** Mono, 16 bit. A tone whose pitch the seed decides, with a silence of a tenth of each second, so that it is no drone. */
export function makeWav(options: {
  readonly duration: Seconds
  readonly seed: number
  readonly rate?: number
}): Uint8Array {
  const { duration, seed, rate = 8000 } = options
  const count = Math.round(duration * rate)
  const bytes = new Uint8Array(44 + count * 2)
  const view = new DataView(bytes.buffer)
  writeWavHeader(view, { dataBytes: count * 2, rate, channels: 1 })
  const pitch = 220 + ((Math.imul(seed, 2654435761) >>> 0) % 440)
  for (let i = 0; i < count; i++) {
    const isSilent = (i / rate) % 1 > 0.9
    view.setInt16(44 + i * 2, isSilent ? 0 : Math.sin((2 * Math.PI * pitch * i) / rate) * 8000, true)
  }
  return bytes
}

/** The 44 bytes before the samples of a 16-bit WAV. */
export function writeWavHeader(
  view: DataView,
  { dataBytes, rate, channels }: { readonly dataBytes: number; readonly rate: number; readonly channels: number },
): void {
  const ascii = (at: number, text: string) => {
    for (let i = 0; i < text.length; i++) view.setUint8(at + i, text.charCodeAt(i))
  }
  ascii(0, 'RIFF')
  view.setUint32(4, 36 + dataBytes, true)
  ascii(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, channels, true)
  view.setUint32(24, rate, true)
  view.setUint32(28, rate * channels * 2, true)
  view.setUint16(32, channels * 2, true)
  view.setUint16(34, 16, true)
  ascii(36, 'data')
  view.setUint32(40, dataBytes, true)
}
