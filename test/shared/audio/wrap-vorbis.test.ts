import { readFileSync } from 'node:fs'
import { fc, test } from '@fast-check/vitest'
import { BufferSource, EncodedPacketSink, Input, type InputFormat, MP4, OGG } from 'mediabunny'
import { describe, expect, it } from 'vitest'
import { wrapInMp4 } from '../../../shared/audio/wrap-in-mp4'
import { createVorbisTable, type VorbisPackets } from '../../../shared/audio/wrap-vorbis'
import { audioFixture } from '../../support/audio-fixture'

const bytes = new Uint8Array(readFileSync(audioFixture('tone.ogg')))

describe('an Ogg file with Vorbis in it, as an MP4', () => {
  it('has the same packets, each at the time of the first sound that comes out after it', async () => {
    const original = await packetsIn(bytes, OGG)
    const wrapped = await packetsIn(wrap(packetsOf(bytes)!, bytes), MP4)
    expect(wrapped.codec).toBe('vorbis')
    expect(wrapped.list.map(({ data }) => data)).toEqual(original.list.map(({ data }) => data))
    expect(wrapped.list.length).toBeGreaterThan(10)
    for (const [i, { timestamp }] of wrapped.list.entries()) {
      const next = original.list[i + 1]?.timestamp
      if (next !== undefined) expect(timestamp).toBeCloseTo(next, 6)
    }
    expect(wrapped.duration).toBeCloseTo(original.duration, 1)
  })

  test.prop([fc.array(fc.integer({ min: 1, max: 3000 }), { maxLength: 30 })])(
    'is the same in whatever pieces the bytes come',
    (sizes) => {
      const { parts, stream } = packetsOf(bytes, sizes)!
      const whole = packetsOf(bytes)!
      expect(parts).toEqual(whole.parts)
      expect(stream.sampleEntry).toEqual(whole.stream.sampleEntry)
      expect(stream.count).toBe(whole.stream.count)
    },
  )

  test.prop([fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 })])(
    'is made of damaged bytes only if they are still pages of packets that add up',
    (at, change) => {
      const damaged = bytes.slice()
      damaged[at] = damaged[at]! ^ change
      const found = packetsOf(damaged)
      if (!found) return
      const { stream, parts } = found
      const content = parts.reduce((sum, { start, end }) => sum + end - start, 0)
      const packets = Array.from({ length: stream.count }, (_, i) => stream.bytesOf(i))
      expect(packets.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(content)
    },
  )
})

describe('createVorbisTable', () => {
  it('looks no further into a file with another codec', () => {
    const table = createVorbisTable()
    expect(table.push(new Uint8Array(readFileSync(audioFixture('tone.opus'))))).toBe(false)
    expect(table.finish()).toBeNull()
  })

  it('leaves alone two files that were joined, and a piece that was cut out of one', () => {
    expect(packetsOf(bytes)).not.toBeNull()
    expect(packetsOf(Uint8Array.from([...bytes, ...bytes]))).toBeNull()
    const later = bytes.slice()
    // The time of every page with sound, an hour later.
    for (let at = 0; at < later.length - 27; at++) {
      const isPage = String.fromCharCode(...later.subarray(at, at + 4)) === 'OggS'
      const view = new DataView(later.buffer, at + 6)
      if (isPage && view.getBigInt64(0, true) > 0n) view.setBigInt64(0, view.getBigInt64(0, true) + 158_760_000n, true)
    }
    expect(packetsOf(later)).toBeNull()
  })

  it('has nothing to say of what is no Ogg', () => {
    const table = createVorbisTable()
    expect(table.push(new Uint8Array(100))).toBe(false)
    expect(table.finish()).toBeNull()
    expect(createVorbisTable().finish()).toBeNull()
  })
})

function packetsOf(file: Uint8Array, pieces: readonly number[] = []): VorbisPackets | null {
  const table = createVorbisTable()
  let at = 0
  for (const size of pieces) {
    table.push(file.subarray(at, at + size))
    at = Math.min(file.length, at + size)
  }
  table.push(file.subarray(at))
  return table.finish()
}

function wrap({ stream, parts }: VorbisPackets, file: Uint8Array): Uint8Array {
  const content = Buffer.concat(parts.map(({ start, end }) => file.subarray(start, end)))
  return Buffer.concat([wrapInMp4(stream, content.length), content])
}

async function packetsIn(file: Uint8Array, format: InputFormat) {
  using input = new Input({ source: new BufferSource(file), formats: [format] })
  const track = await input.getPrimaryAudioTrack()
  if (!track) throw new Error('no audio track')
  const list: { timestamp: number; data: string }[] = []
  const sink = new EncodedPacketSink(track)
  for await (const { timestamp, data } of sink.packets()) {
    list.push({ timestamp, data: Buffer.from(data).toString('base64') })
  }
  return { list, codec: await track.getCodec(), duration: await track.computeDuration() }
}
