import { utf16Order } from './utf16-order'

const inspected = 64 * 1024

const signatures: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46, 0x2d], // %PDF-
  [0x50, 0x4b, 0x03, 0x04], // zip, docx, epub
  [0x89, 0x50, 0x4e, 0x47], // png
  [0xff, 0xd8, 0xff], // jpeg
  [0x47, 0x49, 0x46, 0x38], // gif
  [0x49, 0x44, 0x33], // mp3 with tags
  [0x52, 0x49, 0x46, 0x46], // wav, webp, avi
  [0x4f, 0x67, 0x67, 0x53], // ogg
  [0x66, 0x4c, 0x61, 0x43], // flac
  [0x1a, 0x45, 0xdf, 0xa3], // webm
  [0x1f, 0x8b], // gzip
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // rtf
  [0xd0, 0xcf, 0x11, 0xe0], // doc
]

function isControl(byte: number): boolean {
  return (
    (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0b && byte !== 0x0c && byte !== 0x0d) || byte === 0x7f
  )
}

/**
 * Whether bytes can be a text in any encoding Diglot reads, judged by their first 64 kB: no known binary signature,
 * and hardly any control bytes (UTF-16, which is full of them, is recognised by its order mark or its shape).
 * Empty counts as text. One stray NUL in an otherwise good file does not make it binary.
 */
export function looksLikeText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, inspected)
  if (signatures.some((signature) => signature.every((byte, i) => head[i] === byte))) return false
  if (head[4] === 0x66 && head[5] === 0x74 && head[6] === 0x79 && head[7] === 0x70) return false // mp4 family: "ftyp"
  if (utf16Order(head) !== null) return true
  let controls = 0
  for (const byte of head) if (isControl(byte)) controls++
  return controls <= Math.max(1, head.length * 0.005)
}
