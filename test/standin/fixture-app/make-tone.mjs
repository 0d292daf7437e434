/**
 * A quiet 220 Hz tone as a WAV file: 8 kHz, 8 bit, mono.
 *
 * @param {number} seconds
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function makeTone(seconds) {
  const rate = 8000
  const header = new DataView(new ArrayBuffer(44))
  const length = seconds * rate
  /**
   * @param {number} offset
   * @param {string} text
   */
  const write = (offset, text) => {
    for (let i = 0; i < text.length; i++) header.setUint8(offset + i, text.charCodeAt(i))
  }
  write(0, 'RIFF')
  header.setUint32(4, 36 + length, true)
  write(8, 'WAVEfmt ')
  header.setUint32(16, 16, true)
  header.setUint16(20, 1, true)
  header.setUint16(22, 1, true)
  header.setUint32(24, rate, true)
  header.setUint32(28, rate, true)
  header.setUint16(32, 1, true)
  header.setUint16(34, 8, true)
  write(36, 'data')
  header.setUint32(40, length, true)
  const samples = Uint8Array.from({ length }, (_, i) => 128 + Math.round(20 * Math.sin((2 * Math.PI * 220 * i) / rate)))
  const file = new Uint8Array(44 + length)
  file.set(new Uint8Array(header.buffer))
  file.set(samples, 44)
  return file
}
