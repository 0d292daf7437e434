import { readFileSync } from 'node:fs'
import { parseAcousticModel } from '../../shared/align/acoustic-model'

/** The model and the kernel that Diglot ships. */
export const modelBytes = asset('models/en-us-ptm.bin')
export const kernelBytes = asset('wasm/score-phones.wasm')

export function loadModel() {
  const parsed = parseAcousticModel(modelBytes)
  if (!parsed.ok) throw new Error(parsed.error)
  return parsed.value
}

function asset(path: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL(`../../assets/${path}`, import.meta.url)))
}
