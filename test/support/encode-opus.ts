import { BufferTarget, EncodedAudioPacketSource, EncodedPacket, OggOutputFormat, Output } from 'mediabunny'
import type { Page } from 'playwright-core'
import { packWav } from './pack-wav'

/** Milliseconds of sound in each packet. */
const packetLength = 20

/** Has the app's browser encode one channel of sound, and packs it as an Ogg file. */
export async function encodeOpus(page: Page, samples: Float32Array, rate: number): Promise<Uint8Array> {
  const { packets, head } = await page.evaluate(
    async ([wav, rate, packetLength]) => {
      const base64 = (buffer: AllowSharedBufferSource) =>
        btoa(String.fromCharCode(...new Uint8Array(ArrayBuffer.isView(buffer) ? buffer.buffer : buffer)))
      const packets: string[] = []
      let head = ''
      const encoder = new AudioEncoder({
        output: (chunk, info) => {
          if (info?.decoderConfig?.description) head = base64(info.decoderConfig.description)
          const bytes = new ArrayBuffer(chunk.byteLength)
          chunk.copyTo(bytes)
          packets.push(base64(bytes))
        },
        error: (error) => {
          throw error
        },
      })
      encoder.configure({ codec: 'opus', sampleRate: rate, numberOfChannels: 1, bitrate: 32_000 })
      const data = Uint8Array.from(atob(wav), (letter) => letter.charCodeAt(0)).buffer.slice(44)
      const size = (rate * packetLength) / 1000
      const count = Math.floor(data.byteLength / 2 / size)
      for (let i = 0; i < count; i++) {
        const sound = new AudioData({
          ...({ format: 's16', sampleRate: rate, numberOfFrames: size, numberOfChannels: 1 } as const),
          timestamp: i * packetLength * 1000,
          data: data.slice(i * size * 2, (i + 1) * size * 2),
        })
        encoder.encode(sound)
        sound.close()
      }
      await encoder.flush()
      encoder.close()
      return { packets, head }
    },
    [Buffer.from(packWav([samples], rate)).toString('base64'), rate, packetLength] as const,
  )
  const output = new Output({ format: new OggOutputFormat(), target: new BufferTarget() })
  const source = new EncodedAudioPacketSource('opus')
  output.addAudioTrack(source)
  await output.start()
  const description = Buffer.from(head, 'base64')
  const decoderConfig = { codec: 'opus', sampleRate: 48_000, numberOfChannels: 1, description }
  for (const [i, packet] of packets.entries()) {
    const times = [(i * packetLength) / 1000, packetLength / 1000] as const
    await source.add(new EncodedPacket(Buffer.from(packet, 'base64'), 'key', ...times), { decoderConfig })
  }
  await output.finalize()
  return new Uint8Array(output.target.buffer!)
}
