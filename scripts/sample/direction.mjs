/**
 * How the sample episode is staged. The words are in `assets/sample/sample.bilingual.txt`; here is who says each
 * segment (H the host, G her guest, one letter a segment), where the chapters begin, and the beats a listener needs.
 */
export const tags = {
  title: 'The Clock with Two Faces',
  artist: 'Small Hours',
  album: 'Diglot sample episode',
  genre: 'Podcast',
  date: '2026',
  language: 'eng',
  copyright: 'MIT, the Diglot authors. Synthetic voices: CMU Arctic slt and rms.',
}

export const chapters = [
  { title: 'A clock with two faces', cast: 'HHHHHHHGHGHGGGHG' },
  { title: 'The vote of 1883', cast: 'HGGGHGHGHGHG' },
  { title: 'Four minutes to spare', cast: 'HGGHGGHGHGGGHGHGHGHGGHGGH' },
]

/** Seconds of silence; `before` overrules them for single segments, counted from 1 as in the transcript. */
export const pauses = {
  betweenSentences: 0.36,
  sameSpeaker: 0.55,
  otherSpeaker: 0.44,
  /** @type {Record<number, number>} */
  before: { 2: 0.7, 5: 0.8, 6: 0.6, 10: 0.7, 24: 0.7, 27: 0.75, 35: 0.85, 42: 0.75, 51: 0.7, 52: 0.95, 53: 0.9 },
}

/** Seconds. Speech begins when the intro has rung out to a murmur, and the outro begins just after the last word. */
export const music = { intro: 6.2, interlude: 3.4, outro: 7.5 }

/** The cast as one letter per segment, and the index of the segment each chapter begins with. */
export const cast = chapters.map((chapter) => chapter.cast).join('')
export const chapterStarts = chapters.map((_, i) =>
  chapters.slice(0, i).reduce((sum, { cast }) => sum + cast.length, 0),
)

/** @param {number} index counted from 0 */
export function pauseBefore(index) {
  const isSameSpeaker = cast[index] === cast[index - 1]
  return pauses.before[index + 1] ?? (isSameSpeaker ? pauses.sameSpeaker : pauses.otherSpeaker)
}
