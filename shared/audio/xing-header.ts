/** What an MP3's first frame may say about the whole: the Xing/Info header of LAME and others, or Fraunhofer's VBRI. */
export interface XingHeader {
  /** Audio frames, without the one that holds this header. */
  readonly frames: number
  /** Bytes of the stream, this frame included; absent when the header does not say. */
  readonly bytes?: number
  /** 100 entries: at i % of the time, the position in 1/256 of `bytes`. */
  readonly toc?: Uint8Array
  /** Samples at the beginning that are no sound of the recording: the encoder's run-in and the decoder's. */
  readonly runIn?: number
}

/** Samples by which a Layer III decoder lags, beside what the encoder says of itself. */
const decoderDelay = 529

/** Encoders whose word about their run-in players take; the others leave its place empty or use it for something else. */
const knownEncoders = ['LAME', 'Lavf', 'Lavc']

/**
 * Reads the header from the bytes of the first frame; null when there is none, or when it does not count the frames.
 * Layout: gabriel.mp3-tech.org/mp3infotag.html; VBRI: codeproject.com/Articles/8295 (section 2.3.2).
 */
export function readXingHeader(frame: Uint8Array): XingHeader | null {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength)
  const isMpeg1 = (frame[1]! & 0x18) === 0x18
  const isMono = (frame[3]! & 0xc0) === 0xc0
  const at = 4 + (isMpeg1 ? (isMono ? 17 : 32) : isMono ? 9 : 17)
  const name = asciiAt(frame, at)
  if (name === 'Xing' || name === 'Info') return readXing(view, frame, at)
  if (asciiAt(frame, 36) === 'VBRI' && frame.length >= 54) {
    return { bytes: view.getUint32(46), frames: view.getUint32(50) }
  }
  return null
}

function readXing(view: DataView, frame: Uint8Array, at: number): XingHeader | null {
  if (frame.length < at + 16) return null
  const flags = view.getUint32(at + 4)
  let next = at + 8
  const frames = flags & 1 ? view.getUint32(next) : 0
  next += flags & 1 ? 4 : 0
  const bytes = flags & 2 ? view.getUint32(next) : 0
  next += flags & 2 ? 4 : 0
  if (frames === 0) return null
  const hasToc = (flags & 4) !== 0 && frame.length >= next + 100
  const toc = hasToc ? frame.subarray(next, next + 100) : undefined
  next += flags & 4 ? 100 : 0
  next += flags & 8 ? 4 : 0
  const runIn = readRunIn(frame, next)
  return { frames, ...(bytes > 0 && { bytes }), ...(toc && { toc }), ...(runIn !== undefined && { runIn }) }
}

/** `at`: where LAME's part begins, with the encoder's name; the delays are the 12-bit halves of three bytes. */
function readRunIn(frame: Uint8Array, at: number): number | undefined {
  if (frame.length < at + 24 || !knownEncoders.includes(asciiAt(frame, at))) return undefined
  return ((frame[at + 21]! << 4) | (frame[at + 22]! >> 4)) + decoderDelay
}

function asciiAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4))
}
