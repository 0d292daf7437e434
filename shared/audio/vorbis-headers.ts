/** What the headers of a Vorbis stream say about its packets. */
export interface VorbisHeaders {
  readonly rate: number
  readonly channels: number
  /** Samples of the block in a packet, known from the packet's first byte; null when that is of no packet of sound. */
  blockOf(firstByte: number): number | null
}

/** Bits of a mode in the setup header: block flag, window type, transform type, mapping. */
const modeBits = { flag: 1, types: 32, mapping: 8 }
const mostModes = 64

/** Reads the first and the third header (Vorbis I specification, 4.2). Null when they are not what they should be. */
export function readVorbisHeaders(identification: Uint8Array, setup: Uint8Array): VorbisHeaders | null {
  if (!isHeader(identification, 1) || identification.length < 30 || !isHeader(setup, 5)) return null
  const view = new DataView(identification.buffer, identification.byteOffset)
  const sizes = identification[28]!
  const blocks = [1 << (sizes & 15), 1 << (sizes >> 4)] as const
  const flags = readModes(setup)
  if (!flags || view.getUint32(7, true) !== 0) return null
  const numberBits = Math.ceil(Math.log2(flags.length))
  return {
    channels: identification[11]!,
    rate: view.getUint32(12, true),
    blockOf(firstByte) {
      const isSound = (firstByte & 1) === 0
      const flag = flags[(firstByte >> 1) & ((1 << numberBits) - 1)]
      return isSound && flag !== undefined ? blocks[flag] : null
    },
  }
}

/** Whether a packet is a header of this type: 1, 3 or 5. */
export function isHeader(packet: Uint8Array, type: number): boolean {
  return packet[0] === type && 'vorbis' === String.fromCharCode(...packet.subarray(1, 7))
}

/**
 * Which block size each mode uses. The modes stand at the end of the setup header, behind codebooks that only a decoder
 * can read through, so they are read backwards: as long as there is what can be a mode, until their number, which
 * stands before the first, is the number of those read. The idea is that of FFmpeg's parser.
 */
function readModes(setup: Uint8Array): (0 | 1)[] | null {
  const bitAt = (index: number) => (setup[index >> 3]! >> (index & 7)) & 1
  const valueAt = (from: number, bits: number) => {
    let value = 0
    for (let bit = bits - 1; bit >= 0; bit--) value = value * 2 + bitAt(from + bit)
    return value
  }
  let at = setup.length * 8 - 1
  const least = 7 * 8 + 6
  while (at > least && bitAt(at) === 0) at -= 1
  const flags: (0 | 1)[] = []
  let found: (0 | 1)[] | null = null
  while (flags.length < mostModes && at - 41 >= least) {
    at -= modeBits.mapping + modeBits.types
    if (valueAt(at, modeBits.types) !== 0 || valueAt(at + modeBits.types, modeBits.mapping) > 63) break
    at -= modeBits.flag
    flags.unshift(bitAt(at) as 0 | 1)
    if (valueAt(at - 6, 6) + 1 === flags.length) found = [...flags]
  }
  return found
}
