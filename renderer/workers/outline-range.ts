import { sampleRate } from '../../shared/audio/cepstrum'
import { createPeaks } from '../../shared/audio/peaks'
import type { ResamplerMaker } from '../../shared/audio/resample-kernel'
import { createSpeechLine, type SoundPiece } from '../../shared/audio/speech-line'
import type { Seconds } from '../../shared/model/time'
import type { ScoreRange } from './score-messages'
import { longestAudio } from './score-range'

/** The outline is told in parts of this length: whole seconds. */
export const outlinePart: Seconds = 30

/**
 * Makes the outline of one range of a track and nothing else: for sound without a text, or whose text is not worth a
 * search. The same pairs as scoring gives on its way. An error after sound is an end: what was heard before it is good.
 *
 * @param sound the track's sound from about a time on
 * @param tell takes the outline part by part, each beginning at a whole second
 * @returns where the sound ended, or the end of the range
 */
export async function outlineRange(
  sound: (from: Seconds) => AsyncGenerator<SoundPiece>,
  { from, to }: ScoreRange,
  makeResampler: ResamplerMaker | undefined,
  tell: (from: Seconds, peaks: Int8Array) => void,
): Promise<Seconds> {
  const end = Math.min(longestAudio, to)
  const line = createSpeechLine({ from, to: end, ...(makeResampler && { makeResampler }) })
  const partSamples = outlinePart * sampleRate
  let part = createPeaks()
  let partStart = from
  let taken = 0

  const close = () => {
    if (taken > 0) tell(partStart, part.finish())
    part = createPeaks()
    partStart += outlinePart
    taken = 0
  }
  const take = (samples: Float32Array) => {
    for (let at = 0; at < samples.length; ) {
      const piece = samples.subarray(at, at + partSamples - taken)
      part.push(piece)
      taken += piece.length
      at += piece.length
      if (taken === partSamples) close()
    }
  }

  let hasSound = false
  try {
    for await (const piece of sound(from)) {
      hasSound = true
      take(line.push(piece))
      if (line.until >= end) break
    }
  } catch (error) {
    if (!hasSound) throw error
  }
  take(line.finish())
  close()
  return Math.min(line.until, end)
}
