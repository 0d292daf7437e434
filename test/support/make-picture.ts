/** The headers of pictures: enough for who only reads how large they are. Nobody could draw them. */

export function makePng(width: number, height: number): Uint8Array {
  return bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', big32(width), big32(height), '\x08\x06\0\0\0')
}

/** With segments before the size, as cameras and editors write them. */
export function makeJpeg(width: number, height: number): Uint8Array {
  const notes = bytes(
    '\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0',
    '\xff\xff\xff\xe1\0\x08Exif\0\0',
    '\xff\xc4\0\x03x',
  )
  return bytes('\xff\xd8', notes, '\xff\xc2\0\x11\x08', big16(height), big16(width), '\x03')
}

export function makeGif(width: number, height: number): Uint8Array {
  return bytes('GIF89a', little16(width), little16(height), '\0\0\0')
}

export function makeWebp(kind: 'VP8 ' | 'VP8L' | 'VP8X', width: number, height: number): Uint8Array {
  const head = bytes('RIFF\0\0\0\0WEBP', kind, '\0\0\0\0')
  if (kind === 'VP8 ') return bytes(head, '\0\0\0\x9d\x01\x2a', little16(width), little16(height))
  if (kind === 'VP8X') return bytes(head, '\0\0\0\0', little24(width - 1), little24(height - 1))
  const bits = (width - 1) | ((height - 1) << 14)
  return bytes(head, '\x2f', little16(bits & 0xffff), little16(bits >>> 16))
}

function bytes(...parts: readonly (string | Uint8Array | readonly number[])[]): Uint8Array {
  return new Uint8Array(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : [...part])),
  )
}

const big16 = (n: number) => [(n >> 8) & 255, n & 255]
const big32 = (n: number) => [...big16(n >>> 16), ...big16(n & 0xffff)]
const little16 = (n: number) => [n & 255, (n >> 8) & 255]
const little24 = (n: number) => [...little16(n & 0xffff), (n >> 16) & 255]
