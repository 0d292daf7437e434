import { createPageWalker, type OggPage } from './ogg-pages'
import { isHeader, readVorbisHeaders, type VorbisHeaders } from './vorbis-headers'
import { mpegAudioEntry, type PacketStream } from './wrap-in-mp4'
import { joinBytes, u8 } from './write-boxes'

/** The packets of an Ogg file with Vorbis in it, and the parts of the file which, joined, hold them and nothing else. */
export interface VorbisPackets {
  readonly stream: PacketStream
  readonly parts: readonly { readonly start: number; readonly end: number }[]
}

/** What a decoder has to be given before: the packet that overlaps. Two of the longest blocks, in samples. */
const prerollBlocks = 2

/** Vorbis in an MP4, as FFmpeg writes and reads it; the registry has no type of its own for it. */
const vorbisObjectType = 0xdd

/** The comment header of nobody who says nothing. */
const noComments = joinBytes(u8(3), 'vorbis', new Uint8Array(8), u8(1))

/**
 * Finds the packets of an Ogg file as its bytes come. `push` returns false when the rest need not be read. `finish`
 * returns null where there is doubt: another codec, several streams, damage, or a page whose time is not the sum of its
 * packets (a stream cut out of a longer one).
 */
export function createVorbisTable(): { push(bytes: Uint8Array): boolean; finish(): VorbisPackets | null } {
  let headers: VorbisHeaders | null = null
  const headerPackets: Uint8Array[] = []
  let unfinished: Uint8Array[] = []
  let serial: number | undefined
  let isDoubtful = false
  const sizes: number[] = []
  const blocks: number[] = []
  const parts: { start: number; end: number }[] = []
  /** Bytes so far of the packet that goes on on the next page. */
  let size = 0
  /** Samples that come out until the end of the last whole packet. */
  let samples = 0
  /** Of the last page with a time: what it says, and what had come out by then. */
  let granule = 0
  let samplesAtPage = 0

  const takeHeader = (packet: Uint8Array) => {
    headerPackets.push(packet)
    const [identification, , setup] = headerPackets
    if (!isHeader(packet, headerPackets.length * 2 - 1)) isDoubtful = true
    else if (identification && setup) {
      headers = readVorbisHeaders(identification, setup)
      isDoubtful = headers === null
    }
  }

  const takeHeaderPage = ({ body, segments }: OggPage) => {
    let at = 0
    for (const segment of segments) {
      unfinished.push(body.slice(at, at + segment))
      at += segment
      if (segment === 255) continue
      takeHeader(joinBytes(...unfinished))
      unfinished = []
      if (headers || isDoubtful) break
    }
    // Sound begins with a page of its own.
    if (at < body.length) isDoubtful = true
  }

  const takeSoundPage = (page: OggPage, { blockOf }: VorbisHeaders) => {
    const { at, body, segments } = page
    let position = 0
    for (const segment of segments) {
      if (size === 0) {
        const block = segment > 0 ? blockOf(body[position]!) : null
        if (block === null) {
          isDoubtful = true
          return
        }
        blocks.push(block)
      }
      size += segment
      position += segment
      if (segment === 255) continue
      sizes.push(size)
      size = 0
      const previous = blocks.at(-2)
      if (previous !== undefined) samples += (previous + blocks.at(-1)!) / 4
    }
    parts.push({ start: at, end: at + body.length })
    if (page.granule === -1) return
    // Only the last page may say less than there is: so the end is cut to the sample.
    if (granule !== samplesAtPage) isDoubtful = true
    granule = page.granule
    samplesAtPage = samples
  }

  const walker = createPageWalker((page) => {
    if (isDoubtful) return
    serial ??= page.serial
    if (page.serial !== serial || (page.isFirst && headerPackets.length > 0)) isDoubtful = true
    else if (headers) takeSoundPage(page, headers)
    else takeHeaderPage(page)
  })

  return {
    push: (bytes) => walker.push(bytes) && !isDoubtful,
    finish() {
      if (isDoubtful || !headers || sizes.length < 2 || granule > samplesAtPage || granule <= 0) return null
      const [identification, , setup] = headerPackets
      const laced = u8(2, identification!.length, noComments.length)
      const longest = blocks.reduce((most, block) => Math.max(most, block), 0)
      const count = sizes.length
      return {
        parts,
        stream: {
          rate: headers.rate,
          count,
          bytesOf: (packet) => sizes[packet]!,
          // A decoder gives nothing for its first packet, and for each other what ends in the middle of its block; the
          // browser takes the time of the first packet for that of the first sound, which is the next packet's.
          samplesOf: (packet) => (packet + 1 < count ? (blocks[packet]! + blocks[packet + 1]!) / 4 : 1),
          runs: [{ first: 0, at: 0 }],
          runIn: 0,
          preroll: prerollBlocks * longest,
          sampleEntry: mpegAudioEntry({
            channels: headers.channels,
            rate: headers.rate,
            objectType: vorbisObjectType,
            decoderConfig: joinBytes(laced, identification!, noComments, setup!),
          }),
        },
      }
    },
  }
}
