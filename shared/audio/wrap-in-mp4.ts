import { box, fullBox, joinBytes, u8, u16, u32, u32List, u64, u64List } from './write-boxes'

/** A stream of packets of sound, and where they lie. */
export interface PacketStream {
  /** Samples per second. */
  readonly rate: number
  /** Packets. */
  readonly count: number
  /** Bytes of a packet, and samples from it to the next. */
  readonly bytesOf: (packet: number) => number
  readonly samplesOf: (packet: number) => number
  /** Packets between which nothing lies, as runs: number of the first, and where it lies in what follows the header. */
  readonly runs: readonly PacketRun[]
  /** Samples before the time 0 of the track. */
  readonly runIn: number
  /** Samples that a decoder has to be given before those that are wanted, for these to sound as they should. */
  readonly preroll: number
  /** The box that says what the packets are. */
  readonly sampleEntry: Uint8Array
}

export interface PacketRun {
  readonly first: number
  readonly at: number
}

/**
 * How the packets before the time 0 are told from the others. Chromium leaves out whole packets faithfully, but of one
 * that lies on both sides it leaves out the first part twice, and is that much ahead from then on. So the packet in
 * which time 0 lies counts as one before it, and its last samples (a millisecond, as LAME makes it) are not heard.
 */
function beginning({ samplesOf, runIn, count }: PacketStream) {
  let [before, samples] = [0, 0]
  while (samples < runIn && before < count - 1) {
    samples += samplesOf(before)
    before += 1
  }
  return { before, samples, gap: Math.max(0, samples - runIn) }
}

/**
 * What has to stand before `contentSize` bytes, in which the packets lie, to make an MP4 of them where every packet has
 * its exact time and place. The bytes stay as they are, and are the content of the last box.
 *
 * A decoder that begins in the middle lacks what earlier packets left behind (an MP3's bit reservoir, the overlap of
 * AAC): the first tenth of a second after a seek would be silent or wrong. No reader of MP4 knows that MP3 has a
 * preroll; all search for a place by the time of decoding, though. So each packet is said to be decoded so much later
 * than it is heard (ISO/IEC 14496-12, 8.6.1: composition offsets, version 1), and a search for the one that is heard at
 * a moment finds one that much before it. The first packet alone is decoded at 0, lest the times of
 * decoding have to begin below it.
 */
export function wrapInMp4(stream: PacketStream, contentSize: number): Uint8Array {
  const make = (shift: number) =>
    joinBytes(
      box('ftyp', 'isom', u32(0x200), 'isom', 'mp41'),
      movie(stream, shift),
      // The length of the last box in its long form: 16 bytes of header, then the content.
      u32(1),
      'mdat',
      u64(16 + contentSize),
    )
  // All numbers have a fixed width, so the length does not depend on them.
  return make(make(0).length)
}

const unityMatrix = u32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)
/** Times of making and of the last change. */
const noTimes = joinBytes(u64(0), u64(0))
/** "und", packed: five bits a letter. */
const unknownLanguage = 0x55c4

function movie(stream: PacketStream, shift: number): Uint8Array {
  const { rate, count, runIn, samplesOf } = stream
  const { before, samples, gap } = beginning(stream)
  let total = 0
  for (let packet = 0; packet < count; packet++) total += samplesOf(packet)
  const duration = Math.max(0, total - runIn)
  const mediaDuration = total + gap
  const rateAndVolume = joinBytes(u32(0x10000), u16(0x100), new Uint8Array(10))
  const nextTrack = u32(2)
  return box(
    'moov',
    fullBox('mvhd', 1, 0, noTimes, u32(rate), u64(duration), rateAndVolume, unityMatrix, new Uint8Array(24), nextTrack),
    box(
      'trak',
      fullBox('tkhd', 1, 7, noTimes, u32(1, 0), u64(duration), u32(0, 0), u16(0, 0, 0x100, 0), unityMatrix, u32(0, 0)),
      ...(before > 0 ? [box('edts', fullBox('elst', 1, 0, u32(1), u64(duration), u64(samples), u32(0x10000)))] : []),
      box(
        'mdia',
        fullBox('mdhd', 1, 0, noTimes, u32(rate), u64(mediaDuration), u16(unknownLanguage, 0)),
        fullBox('hdlr', 0, 0, u32(0), 'soun', new Uint8Array(12), '\0'),
        box(
          'minf',
          fullBox('smhd', 0, 0, u32(0)),
          box('dinf', fullBox('dref', 0, 0, u32(1), fullBox('url ', 0, 1))),
          sampleTables(stream, shift),
        ),
      ),
    ),
  )
}

function sampleTables(stream: PacketStream, shift: number): Uint8Array {
  const { count, bytesOf, runs, preroll, sampleEntry } = stream
  const rest = count - 1
  const lead = rest > 0 ? preroll : 0
  const times = durations(stream, lead)
  const packetsIn = (run: number) => (runs[run + 1]?.first ?? count) - runs[run]!.first
  const chunks = u32List(runs.length * 3, (i) => (i % 3 === 0 ? i / 3 + 1 : i % 3 === 1 ? packetsIn((i - 1) / 3) : 1))
  return box(
    'stbl',
    fullBox('stsd', 0, 0, u32(1), sampleEntry),
    fullBox(
      'stts',
      0,
      0,
      u32(times.length),
      u32List(times.length * 2, (i) => times[i >> 1]![i & 1]!),
    ),
    ...(lead > 0 ? [fullBox('ctts', 1, 0, u32(2, 1, 0, rest, -lead))] : []),
    fullBox('stsc', 0, 0, u32(runs.length), chunks),
    fullBox('stsz', 0, 0, u32(0, count), u32List(count, bytesOf)),
    fullBox(
      'co64',
      0,
      0,
      u32(runs.length),
      u64List(runs.length, (run) => runs[run]!.at + shift),
    ),
  )
}

/** How long packets take until the next, as counts of those that take equally long. */
function durations(stream: PacketStream, lead: number): [number, number][] {
  const { count, samplesOf } = stream
  const { before, gap } = beginning(stream)
  const found: [number, number][] = []
  for (let packet = 0; packet < count; packet++) {
    const samples = samplesOf(packet) + (packet === 0 ? lead : 0) + (packet === before - 1 ? gap : 0)
    const last = found.at(-1)
    if (last?.[1] === samples) last[0] += 1
    else found.push([1, samples])
  }
  return found
}

/** A sample entry for MPEG audio (ISO/IEC 14496-14, 5.6), with what a decoder must know. */
export function mpegAudioEntry(facts: {
  readonly channels: number
  readonly rate: number
  /** Of the registry at mp4ra.org. */
  readonly objectType: number
  readonly decoderConfig?: Uint8Array
}): Uint8Array {
  const { channels, rate, objectType, decoderConfig } = facts
  const audioStream = 0x15
  const ownConfig = decoderConfig ? descriptor(5, decoderConfig) : u8()
  // Size of the decoder's buffer and bit rates: unknown.
  const decoder = descriptor(4, u8(objectType, audioStream), new Uint8Array(11), ownConfig)
  const esds = fullBox('esds', 0, 0, descriptor(3, u8(0, 1, 0), decoder, descriptor(6, u8(2))))
  const reserved = new Uint8Array(8)
  return box('mp4a', new Uint8Array(6), u16(1), reserved, u16(channels, 16, 0, 0), u16(rate & 0xffff, 0), esds)
}

/** Its length is in groups of seven bits, of which all but the last are marked (ISO/IEC 14496-1, 8.3.3). */
function descriptor(tag: number, ...contents: readonly Uint8Array[]): Uint8Array {
  const content = joinBytes(...contents)
  const groups = [21, 14, 7, 0].map((bits) => ((content.length >> bits) & 0x7f) | (bits > 0 ? 0x80 : 0))
  return joinBytes(u8(tag, ...groups), content)
}
