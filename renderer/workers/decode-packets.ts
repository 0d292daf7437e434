import { type EncodedPacket, EncodedPacketSink, type InputAudioTrack } from 'mediabunny'
import type { SoundPiece } from '../../shared/audio/speech-line'
import type { Seconds } from '../../shared/model/time'
import { createDecoderDrive } from './decoder-drive'

/** Packets between two looks at what has been decoded. */
const batch = 64

/**
 * Decodes a track of a container from about `from` on (earlier rather than later). Where its packets can no longer be
 * read (the file is cut off), all that was read before is given first, then the error is thrown.
 */
export async function* decodePackets(track: InputAudioTrack, from: Seconds): AsyncGenerator<SoundPiece> {
  const config = await track.getDecoderConfig()
  if (!config) throw new Error('no audio that can be decoded')
  const packets = new EncodedPacketSink(track)
  const first = (from > 0 ? await packets.getKeyPacket(from) : null) ?? (await packets.getFirstPacket())
  if (!first) return
  const drive = createDecoderDrive(config)
  /** From the decoder's clock, which may begin anywhere, to the track's: its first sound is that of the first packet. */
  let shift: Seconds | undefined
  let failure: unknown
  let packet: EncodedPacket | null = first
  try {
    while (packet) {
      try {
        for (let count = 0; count < batch && packet; count++) {
          // Times before 0, of an encoder's run-in, would be cut off by the decoder.
          await drive.put(packet.data, Math.max(0, packet.timestamp - first.timestamp))
          // The library's own iterator reads ahead, and throws away what it has when it comes upon damage.
          packet = await packets.getNextPacket(packet)
        }
      } catch (error) {
        failure = error ?? new Error('the audio is damaged')
        packet = null
      }
      if (!packet) await drive.flush()
      for (const { samples, rate, time } of drive.take()) {
        shift ??= first.timestamp - time
        yield { samples, rate, time: time + shift }
      }
    }
  } finally {
    drive.close()
  }
  if (failure !== undefined) throw failure
}
