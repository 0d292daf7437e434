import type { Pronunciation, SpokenWord } from '../phonetics/pronunciation'

/** Some words of a segment that follow one another: short enough to be heard whole in a few seconds of audio. */
export interface SpeechPiece {
  readonly segment: number
  readonly words: Pronunciation
  /** Phones of the whole text before this piece: how far into the text it stands. */
  readonly before: number
  readonly phones: number
}

/** Cuts the segments into pieces of `leastPhones` or more, at words; a segment's last piece may be shorter. */
export function cutIntoPieces(segments: readonly Pronunciation[], leastPhones: number): readonly SpeechPiece[] {
  const pieces: SpeechPiece[] = []
  let before = 0
  for (const [segment, all] of segments.entries()) {
    let words: SpokenWord[] = []
    let phones = 0
    for (const [index, word] of all.entries()) {
      words.push(word)
      phones += word.phones.length
      if (phones < leastPhones && index < all.length - 1) continue
      pieces.push({ segment, words, before, phones })
      before += phones
      words = []
      phones = 0
    }
  }
  return pieces
}
