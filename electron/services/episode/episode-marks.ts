import type { Episode } from '../../../shared/model/episode'
import { type Mark, tidyMarks } from '../../../shared/model/mark'
import type { Segment } from '../../../shared/model/transcript'
import type { KeptMarks } from '../documents/kept-marks'
import { hashOfTexts } from './hash-of-texts'

/** The listener's marks in the open episode. */
export class EpisodeMarks {
  readonly #kept: KeptMarks
  /** The marks of the episode that was marked last: there for a new window of this run even if the disk did not take them. */
  #latest: { readonly text: string; readonly marks: readonly Mark[] } | null = null

  constructor(kept: KeptMarks) {
    this.#kept = kept
  }

  /** None when another episode is open by now. */
  async recall(open: Episode | null, episodeId: string): Promise<readonly Mark[]> {
    const segments = segmentsOf(open, episodeId)
    if (!segments) return []
    const text = hashOfTexts(segments)
    const marks = this.#latest?.text === text ? this.#latest.marks : await this.#kept.find(text)
    return tidyMarks(marks, segments.length)
  }

  /** False when they are not for what is open, or could not be kept beyond this run. */
  async keep(open: Episode | null, episodeId: string, marks: readonly Mark[]): Promise<boolean> {
    const segments = segmentsOf(open, episodeId)
    if (!segments) return false
    const text = hashOfTexts(segments)
    const tidy = tidyMarks(marks, segments.length)
    this.#latest = { text, marks: tidy }
    return this.#kept.keep(text, tidy)
  }
}

function segmentsOf(open: Episode | null, episodeId: string): readonly Segment[] | undefined {
  return open?.id === episodeId ? open.text?.transcript.segments : undefined
}
