/** What a picture's own header says of it. */
export interface PictureFacts {
  readonly mime: string
  /** Pixels. */
  readonly width: number
  readonly height: number
}

/**
 * Reads what a picture is and how large it would be when drawn, from its header alone: a few kilobytes may claim to be
 * gigabytes of pixels. Null for what is none of JPEG, PNG, GIF and WebP, whatever it is called, and where the header is
 * missing or damaged.
 */
export function pictureFacts(bytes: Uint8Array): PictureFacts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return readPng(view) ?? readJpeg(view) ?? readGif(view) ?? readWebp(view)
  } catch (error) {
    // The header ends before it has said how large the picture is.
    if (error instanceof RangeError) return null
    throw error
  }
}

/** IHDR comes first, and the size first in it (PNG specification, 11.2.1). */
function readPng(view: DataView): PictureFacts | null {
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a || textAt(view, 12) !== 'IHDR') return null
  return { mime: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
}

/** Segments until the one that begins a frame (ITU T.81, B.1.1): each says how long it is, so that they can be passed over. */
function readJpeg(view: DataView): PictureFacts | null {
  if (view.getUint16(0) !== 0xffd8 || view.getUint8(2) !== 0xff) return null
  for (let at = 2; ; ) {
    // A marker may have any number of fill bytes before it.
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) at += 1
    else if (isStartOfFrame(marker)) {
      return { mime: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    } else if (marker === 0xda || marker === 0xd9) return null
    else at += 2 + Math.max(2, view.getUint16(at + 2))
  }
}

function isStartOfFrame(marker: number): boolean {
  const isTable = marker === 0xc4 || marker === 0xc8 || marker === 0xcc
  return marker >= 0xc0 && marker <= 0xcf && !isTable
}

/** The logical screen (GIF89a, 18), on which every frame is drawn. */
function readGif(view: DataView): PictureFacts | null {
  if (textAt(view, 0) !== 'GIF8') return null
  return { mime: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
}

/** Lossy, lossless or with a canvas of its own (RFC 9649, 2.5 to 2.7). */
function readWebp(view: DataView): PictureFacts | null {
  if (textAt(view, 0) !== 'RIFF' || textAt(view, 8) !== 'WEBP') return null
  const size = webpSizes.get(textAt(view, 12))?.(view)
  return size ? { mime: 'image/webp', ...size } : null
}

type Size = Omit<PictureFacts, 'mime'>

const webpSizes = new Map<string, (view: DataView) => Size | null>([
  ['VP8 ', lossySize],
  ['VP8L', losslessSize],
  ['VP8X', canvasSize],
])

function lossySize(view: DataView): Size | null {
  // Three bytes of a frame's tag, then a code by which the size is known to follow.
  if (view.getUint16(23) !== 0x9d01 || view.getUint8(25) !== 0x2a) return null
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
}

function losslessSize(view: DataView): Size | null {
  if (view.getUint8(20) !== 0x2f) return null
  const bits = view.getUint32(21, true)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}

function canvasSize(view: DataView): Size {
  const read24 = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
  return { width: read24(24) + 1, height: read24(27) + 1 }
}

function textAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)))
}
