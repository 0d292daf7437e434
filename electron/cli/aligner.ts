import type { AlignedSegment } from '../../shared/align/align-segments'
import type { Seconds } from '../../shared/model/time'
import type { Spoken } from '../../shared/model/timeline'
import type { SidesToTry } from '../../shared/timing/sides-to-try'

/** An audio file and what may be spoken in it. */
export interface AudioToAlign extends SidesToTry {
  readonly path: string
  readonly mime: string
  readonly duration: Seconds
}

export interface AlignProgress {
  /** 0 to 1, never less than before. */
  readonly fraction: number
  readonly remaining?: Seconds
}

export type AlignOutcome =
  | {
      readonly kind: 'aligned'
      /** The side that was aligned, or the two in turn. */
      readonly spoken: Spoken
      /** False when the text is not what is spoken; the segments then mean nothing. */
      readonly belongs: boolean
      readonly segments: readonly AlignedSegment[]
    }
  /** The audio could not be decoded, or the page that does it broke. */
  | { readonly kind: 'failed'; readonly detail: string }
  | { readonly kind: 'cancelled' }

/**
 * Listens to an audio file and finds its text in it. The command line gets it from whoever runs it: decoding untrusted
 * audio takes a sandboxed page, which `electron/main/windowless` opens and plain Node has not.
 */
export type Aligner = (
  audio: AudioToAlign,
  watch: { readonly onProgress: (progress: AlignProgress) => void; readonly signal: AbortSignal },
) => Promise<AlignOutcome>
