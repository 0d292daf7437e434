/**
 * Everything that can go wrong through no fault of the program, with the facts needed to say so.
 * The words (what is wrong, what to do) are in `shared/i18n`.
 * `name` is always a file name without its folder.
 */
export type AppError =
  | { readonly code: 'file/not-found'; readonly name: string }
  | { readonly code: 'file/unreadable'; readonly name: string }
  | { readonly code: 'file/is-folder'; readonly name: string }
  | { readonly code: 'file/name-too-long'; readonly name: string }
  /** Not allowed, read-only, or not a place for a file. */
  | { readonly code: 'file/unwritable'; readonly name: string }
  | { readonly code: 'file/no-folder'; readonly name: string }
  | { readonly code: 'file/disk-full'; readonly name: string }
  | { readonly code: 'file/unknown-type'; readonly name: string }
  | { readonly code: 'audio/empty'; readonly name: string }
  | { readonly code: 'audio/not-audio'; readonly name: string }
  | { readonly code: 'audio/no-audio-stream'; readonly name: string }
  | { readonly code: 'audio/unsupported-codec'; readonly name: string; readonly codec: string }
  /** The file is shorter than it says: `present` of `promised` seconds are there. It opens all the same. */
  | { readonly code: 'audio/cut-short'; readonly name: string; readonly present: number; readonly promised: number }
  /** There was no device left on which to play. */
  | { readonly code: 'audio/output-lost'; readonly name: string }
  /** It stopped in the middle, and its file can no longer be read: a disk or network folder went. */
  | { readonly code: 'audio/out-of-reach'; readonly name: string }
  /** Reported by the audio element while playing. */
  | { readonly code: 'audio/playback-failed'; readonly name: string; readonly detail: string }
  | { readonly code: 'transcript/empty'; readonly name: string }
  | { readonly code: 'transcript/not-text'; readonly name: string }
  | { readonly code: 'transcript/too-large'; readonly name: string; readonly bytes: number; readonly limit: number }
  /** Text was read, but nothing in it can be a segment. */
  | { readonly code: 'transcript/no-segments'; readonly name: string }
  /** Two files that were to be one text in two languages: one holds both, or both hold one language. */
  | { readonly code: 'transcript/not-two-languages'; readonly name: string; readonly other: string }
  /** Two such files that do not say the same line by line: it is plain from these lines on. */
  | {
      readonly code: 'transcript/unlike-halves'
      readonly name: string
      readonly other: string
      readonly line: number
      readonly otherLine: number
    }
  | { readonly code: 'open/several-audio-files'; readonly names: readonly string[] }
  | { readonly code: 'open/several-transcripts'; readonly names: readonly string[] }
  | { readonly code: 'open/nothing' }
  /** What was to be added to an episode is one of its recordings already, whatever the file is called. */
  | { readonly code: 'tracks/same-recording'; readonly name: string }
  | { readonly code: 'tracks/too-many'; readonly name: string; readonly most: number }
  /** A recording beside the one that is heard: the audio element cannot play it. */
  | { readonly code: 'tracks/unplayable'; readonly name: string; readonly detail: string }
  /** It was added; of such different lengths two recordings are rarely of one episode. Seconds. */
  | { readonly code: 'tracks/other-length'; readonly name: string; readonly length: number; readonly others: number }
  /** An entry of the list of recent files whose file is no longer in its place; the entry is gone as well. */
  | { readonly code: 'recent/gone'; readonly name: string }
  /** Chosen as a file of settings, and none, or damaged. */
  | { readonly code: 'settings/not-settings'; readonly name: string }
  /** Neither audio nor transcripts are in what was dropped or chosen to be added. */
  | { readonly code: 'import/nothing' }
  /** A folder or file that was to be looked through for what can be added. */
  | { readonly code: 'import/unreadable'; readonly name: string }
  /** A file of an entry of the library that is nowhere to be found; the entry stays. */
  | { readonly code: 'library/gone'; readonly name: string }
  /** Safe mode leaves the library alone. */
  | { readonly code: 'import/safe-mode' }
  /** It is in the library by now, or the disk did not take it. */
  | { readonly code: 'import/not-taken' }
  /** A file beside the audio with what was put right, which is none, damaged, or a later Diglot's. It was left as it is. */
  | { readonly code: 'sidecar/unreadable'; readonly name: string }
  /** Such a file that was made for another recording or another text. */
  | { readonly code: 'sidecar/other'; readonly name: string }
  /** A text was to take the place of the one that is open, and has next to nothing in common with it. */
  | { readonly code: 'text/other'; readonly name: string }
  /** The same, and it was opened by itself. */
  | { readonly code: 'text/opened-anew'; readonly name: string }
  /** The file says something else than when it was last put right: that was carried over. */
  | { readonly code: 'text/changed'; readonly name: string }
  /** As above, and both changed the same lines. */
  | { readonly code: 'text/changed-twice'; readonly name: string }
  | { readonly code: 'times/damaged'; readonly name: string }
  | { readonly code: 'times/newer'; readonly name: string }
  /** Times are for an episode, with its text and its audio. */
  | { readonly code: 'times/nothing-open'; readonly name: string }
  /** Seconds: how long the recordings are. */
  | { readonly code: 'times/other-audio'; readonly name: string; readonly theirs: number; readonly ours: number }
  | { readonly code: 'times/other-text'; readonly name: string; readonly matched: number; readonly count: number }
  /** Neither the text nor a recording is that of the open episode. */
  | { readonly code: 'times/other-episode'; readonly name: string; readonly matched: number; readonly count: number }
  /** The program's own fault: shown with its detail so that it can be reported. */
  | { readonly code: 'internal'; readonly detail: string }

export type AppErrorCode = AppError['code']
