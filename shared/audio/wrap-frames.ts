import type { FrameTable } from './frame-table'
import { mpegAudioEntry, type PacketStream } from './wrap-in-mp4'
import { u8 } from './write-boxes'

/** The streams without a container, for which there is a frame table. */
export type Framing = 'mp3' | 'adts'

/** More than this outside of its frames, and a file is not the one stream that it looks like (two, of different rates). */
const mostSkipped = { share: 0.02, bytes: 100_000 }

/** Frames of AAC before the wanted one: it overlaps with one; its high band may need to be told of again (SBR). */
const aacPreroll = 10

/** Beside the frames that fill the bit reservoir: one that overlaps, and one whose filters have to run in. */
const mp3Margin = 2

/** No file needs more, whatever its smallest frame is. */
const mostPreroll = 30

/**
 * A stream of bare frames as packets for `wrapInMp4`. Null when there is doubt whether the packets would sound as the
 * file itself does.
 */
export function packetsOf(framing: Framing, table: FrameTable): PacketStream | null {
  const bytes = table.sizes.reduce((sum, size) => sum + size, 0)
  if (table.skipped > Math.max(mostSkipped.bytes, mostSkipped.share * bytes)) return null
  return framing === 'mp3' ? mp3Packets(table) : adtsPackets(table)
}

function mp3Packets(table: FrameTable): PacketStream {
  const { rate, frameSize, sizes, runs, runIn, head } = table
  const isMpeg1 = (head[1]! & 0x18) === 0x18
  const isMono = (head[3]! & 0xc0) === 0xc0
  // Header and side information (ISO/IEC 11172-3, 2.4.1.7): what is left holds sound, of this frame or of later ones.
  const overhead = 4 + (isMpeg1 ? (isMono ? 17 : 32) : isMono ? 9 : 17)
  const reservoir = isMpeg1 ? 511 : 255
  const least = sizes.reduce((min, size) => Math.min(min, size), Number.POSITIVE_INFINITY) - overhead
  return {
    rate,
    samplesOf: () => frameSize,
    count: sizes.length,
    bytesOf: (packet) => sizes[packet]!,
    runs: runs.map(({ firstFrame, at }) => ({ first: firstFrame, at })),
    runIn,
    preroll: frameSize * Math.min(mostPreroll, Math.ceil(reservoir / Math.max(1, least)) + mp3Margin),
    sampleEntry: mpegAudioEntry({ channels: isMono ? 1 : 2, rate, objectType: isMpeg1 ? 0x6b : 0x69 }),
  }
}

/** Each frame without its header, which an MP4 has no use for. */
function adtsPackets(table: FrameTable): PacketStream | null {
  const { rate, frameSize, sizes, runs, runIn, head } = table
  const hasCheck = (head[1]! & 1) === 0
  const objectType = (head[2]! >> 6) + 1
  const rateIndex = (head[2]! >> 2) & 15
  const channels = ((head[2]! & 1) << 2) | (head[3]! >> 6)
  // Channels that are described inside the stream, and frames of several blocks, have no counterpart.
  if (channels === 0 || frameSize !== 1024) return null
  const header = hasCheck ? 9 : 7
  if (sizes.some((size) => size <= header)) return null
  const starts: { first: number; at: number }[] = []
  for (const [i, run] of runs.entries()) {
    const end = runs[i + 1]?.firstFrame ?? sizes.length
    for (let frame = run.firstFrame, at = run.at; frame < end; at += sizes[frame]!, frame++) {
      starts.push({ first: frame, at: at + header })
    }
  }
  return {
    rate,
    samplesOf: () => frameSize,
    count: sizes.length,
    bytesOf: (packet) => sizes[packet]! - header,
    runs: starts,
    runIn,
    preroll: frameSize * aacPreroll,
    sampleEntry: mpegAudioEntry({
      channels: channels === 7 ? 8 : channels,
      rate,
      objectType: 0x40,
      // AudioSpecificConfig (ISO/IEC 14496-3, 1.6.2.1).
      decoderConfig: u8((objectType << 3) | (rateIndex >> 1), ((rateIndex & 1) << 7) | (channels << 3)),
    }),
  }
}
