import { readFileSync } from 'node:fs'

/** Samples of a mono 16-bit WAV whose header has the usual 44 bytes, full scale 1. */
export function readWav(file: string | URL): Float32Array {
  const bytes = readFileSync(file)
  return Float32Array.from({ length: (bytes.length - 44) / 2 }, (_, i) => bytes.readInt16LE(44 + i * 2) / 32768)
}
