import { readFileSync } from 'node:fs'
import { fc, test } from '@fast-check/vitest'
import { BufferSource, EncodedPacketSink, Input, MP4 } from 'mediabunny'
import { describe, expect, it } from 'vitest'
import { createFrameTable } from '../../../shared/audio/frame-table'
import { readAdtsFrame, readMp3Frame } from '../../../shared/audio/raw-frame'
import { type Framing, packetsOf } from '../../../shared/audio/wrap-frames'
import { type PacketStream, wrapInMp4 } from '../../../shared/audio/wrap-in-mp4'
import { audioFixture } from '../../support/audio-fixture'
import { makeMp3 } from '../../support/make-mp3'

describe('a file in an MP4 around it', () => {
  it.each<[string, Framing, string]>([
    ['vbr-no-header.mp3', 'mp3', 'mp3'],
    ['cbr.mp3', 'mp3', 'mp3'],
    ['tagged-vbr.mp3', 'mp3', 'mp3'],
    ['tone.aac', 'adts', 'aac'],
  ])('has every frame at its time, as another reader of MP4 sees it: %s', async (name, framing, codec) => {
    const bytes = readFileSync(audioFixture(name))
    const { table, packets } = await wrapped(framing, bytes)
    expect(packets.codec).toBe(codec)
    expect(packets.list).toHaveLength(table.sizes.length)
    expect(table.sizes.length).toBeGreaterThan(40)
    const step = table.frameSize / table.rate
    for (const [i, { timestamp, data }] of packets.list.entries()) {
      const time = i * step - table.runIn / table.rate
      if (time >= 0) expect(timestamp).toBeCloseTo(time, 6)
      else expect(timestamp).toBeLessThan(0)
      const header = framing === 'adts' ? (bytes[table.runs[0]!.at + 1]! & 1 ? 7 : 9) : 0
      expect(data.length).toBe(table.sizes[i]! - header)
    }
    expect(packets.duration).toBeCloseTo(table.sizes.length * step - table.runIn / table.rate, 6)
    expect(packets.rate).toBe(table.rate)
  })

  test.prop([
    fc.array(fc.tuple(fc.array(fc.integer({ min: 1, max: 14 }), { minLength: 2, maxLength: 20 }), fc.nat(90)), {
      minLength: 1,
      maxLength: 6,
    }),
  ])('holds the very bytes of each frame, whatever lies between them', async (parts) => {
    const pieces = parts.map(([rates, gap]) => [...makeMp3(rates), ...new Uint8Array(gap)])
    const bytes = Uint8Array.from(pieces.flat())
    const { table, packets } = await wrapped('mp3', bytes)
    expect(packets.list).toHaveLength(table.sizes.length)
    const frames = table.runs.flatMap(({ firstFrame, at }, run) => {
      let next = at
      return [...table.sizes.subarray(firstFrame, table.runs[run + 1]?.firstFrame)].map((size) => {
        next += size
        return bytes.subarray(next - size, next)
      })
    })
    expect(packets.list.map(({ data }) => Buffer.from(data).toString('hex'))).toEqual(
      frames.map((frame) => Buffer.from(frame).toString('hex')),
    )
  })

  test.prop([fc.integer({ min: 1, max: 60 }), fc.nat(5000), fc.nat(20_000)])(
    'has its time 0 behind the run-in, and before it whole packets only',
    async (count, runIn, preroll) => {
      const { table, packets } = await wrapped('mp3', makeMp3(new Array(count + 12).fill(5)), { runIn, preroll })
      const step = table.frameSize / table.rate
      for (const [i, { timestamp }] of packets.list.entries()) {
        const time = i * step - runIn / table.rate
        if (time >= 0) expect(timestamp).toBeCloseTo(time, 6)
        else expect(timestamp).toBeLessThanOrEqual(-step + 1e-6)
      }
    },
  )

  it('may be as large as files get', () => {
    const packets = packetsOf('mp3', tableOf('mp3', makeMp3([8, 8, 8])))!
    const header = wrapInMp4(packets, 2 ** 40)
    expect(new DataView(header.buffer).getBigUint64(header.length - 8)).toBe(BigInt(2 ** 40 + 16))
  })
})

describe('packetsOf', () => {
  it('gives a decoder of MP3 what fills its reservoir: the smaller the frames, the more of them', () => {
    const prerollOf = (rate: number) =>
      packetsOf('mp3', tableOf('mp3', makeMp3(new Array(60).fill(rate))))!.preroll / 576
    // 144 kbit/s: 376 bytes a frame, of which 363 hold sound; 8 kbit/s: 26 and 13.
    expect(prerollOf(13)).toBe(1 + 2)
    expect(prerollOf(1)).toBe(Math.ceil(255 / 13) + 2)
  })

  it('leaves a file alone of which much is something else', () => {
    const stream = makeMp3(new Array(2000).fill(8))
    const other = new Uint8Array(150_000)
    expect(packetsOf('mp3', tableOf('mp3', Uint8Array.from([...stream, ...other, ...stream])))).toBeNull()
    expect(packetsOf('mp3', tableOf('mp3', Uint8Array.from([...stream, ...other])))).toBeNull()
    expect(packetsOf('mp3', tableOf('mp3', Uint8Array.from([...other, ...stream])))).not.toBeNull()
    expect(packetsOf('mp3', tableOf('mp3', Uint8Array.from([...stream, ...other.subarray(0, 5000)])))).not.toBeNull()
  })

  it('leaves AAC alone whose channels are described elsewhere', () => {
    const bytes = new Uint8Array(readFileSync(audioFixture('tone.aac')))
    const table = tableOf('adts', bytes)
    expect(packetsOf('adts', table)).not.toBeNull()
    const head = table.head.slice()
    head[2] = head[2]! & 0xfe
    head[3] = head[3]! & 0x3f
    expect(packetsOf('adts', { ...table, head })).toBeNull()
  })
})

function tableOf(framing: Framing, bytes: Uint8Array) {
  const making = createFrameTable(framing === 'mp3' ? readMp3Frame : readAdtsFrame)
  making.push(bytes)
  const table = making.finish()
  if (!table) throw new Error('no frames')
  return table
}

async function wrapped(framing: Framing, bytes: Uint8Array, changes: Partial<PacketStream> = {}) {
  const table = tableOf(framing, bytes)
  const found = packetsOf(framing, table)
  if (!found) throw new Error('nothing to wrap')
  const stream = { ...found, ...changes }
  const file = Buffer.concat([wrapInMp4(stream, bytes.length), bytes])
  using input = new Input({ source: new BufferSource(file), formats: [MP4] })
  const track = await input.getPrimaryAudioTrack()
  if (!track) throw new Error('no audio track')
  const list: { timestamp: number; data: Uint8Array }[] = []
  const sink = new EncodedPacketSink(track)
  for await (const packet of sink.packets()) list.push(packet)
  const [codec, duration, rate] = [await track.getCodec(), await track.computeDuration(), await track.getSampleRate()]
  return { table, packets: { list, codec, duration, rate } }
}
