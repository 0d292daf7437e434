import * as v from 'valibot'
import type { AppError } from '../model/app-error'
import type { Episode, SpokenSide } from '../model/episode'
import { idSchema } from '../model/id-schema'
import type { LibraryChange } from '../model/library'
import { listeningSchema } from '../model/listening'
import { type Mark, marksSchema } from '../model/mark'
import type { RecentEpisode } from '../model/recent'
import type { Result } from '../model/result'
import { type Settings, settingsSchema } from '../model/settings'
import type { Seconds } from '../model/time'
import type { Timeline } from '../model/timeline'
import { cuesSchema, languageTagSchema, secondsSchema } from '../model/timeline-schema'
import { trackKeySchema } from '../model/track-key'
import { type UpdateNotice, updateActs } from '../model/update'
import type { InvokeName, PushName } from './channels'
import { type EditsName, type EditsResults, editsInvokes } from './edits-calls'
import {
  type ImportName,
  type ImportProgress,
  type ImportResults,
  type ImportScan,
  importInvokes,
} from './import-calls'
import { type LibraryName, type LibraryResults, libraryInvokes } from './library-calls'
import { type RecoveryName, type RecoveryResults, recoveryInvokes } from './recovery-calls'
import { type SettingsCallName, type SettingsCallResults, settingsCallInvokes } from './settings-calls'
import { type TextsName, type TextsResults, textsInvokes } from './texts-calls'
import { type TracksName, type TracksResults, tracksInvokes } from './tracks-calls'

/**
 * The one contract between window and host. Main registers exactly `invokes`, the preload exposes exactly the two
 * tables, the renderer's bridge type is derived from them. Every argument is parsed in main with its schema;
 * every result is a value that survives structured clone.
 */

/** Paths reach main only from the preload, which got them from the system for files the listener dropped. */
const droppedPaths = v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(8192))), v.maxLength(10_000))

/** Pairs of bytes, a hundred a second: 55 hours. */
export const mostPeakBytes = 40_000_000
const peakBytes = v.pipe(
  v.instance(Uint8Array),
  v.check((bytes) => bytes.length % 2 === 0 && bytes.length <= mostPeakBytes, 'no peaks'),
)

/** Characters of the longest text that is copied: two languages of a day's talk. */
export const mostCopied = 4_000_000

/** What the window needs before it can draw anything. */
export interface AppInfo {
  readonly version: string
  readonly platform: 'win32' | 'darwin' | 'linux'
  /** The system's first preferred language, BCP 47. */
  readonly systemLanguage: string
  /** Set when the app runs in a browser through the stand-in, so that the window can say so. */
  readonly isPreview: boolean
  /** Started with `--safe-mode`: nothing that is set is kept. */
  readonly isSafeMode: boolean
  readonly settings: Settings
}

/** Null: the listener closed the dialog without choosing. */
export type OpenResult = Result<Episode | null, AppError>

/** A timeline of an earlier listening, and the side it is of, which need not be the one that was guessed now. */
export interface RecalledTimeline {
  readonly timeline: Timeline
  readonly spoken: SpokenSide
  /** False when only what the listener fixed is left of it, so that the rest has to be found anew. */
  readonly isFinished: boolean
}

/** Arguments per call, as valibot tuples. */
export const invokes = {
  'app:info': v.strictTuple([]),
  /** What is open now: the episode of this session, or the built-in sample at the first start. */
  'episode:current': v.strictTuple([]),
  /** Shows the system's open dialog, then opens what was chosen. */
  'episode:choose': v.strictTuple([]),
  /** Called by the preload alone, with the paths of dropped files. */
  'episode:open-dropped': v.strictTuple([droppedPaths]),
  /** Opens the built-in sample. */
  'episode:open-sample': v.strictTuple([]),
  /** What was opened lately, the latest first. */
  'recent:list': v.strictTuple([]),
  /** Opens one of these again, by its id. */
  'recent:open': v.strictTuple([idSchema]),
  'recent:clear': v.strictTuple([]),
  /** Takes back the last `recent:clear`. */
  'recent:restore': v.strictTuple([]),
  /**
   * Times of a track (the one that is heard, where none is named) anew from the text: with another spoken side (`also` after it, in turn), which the listener chose unless it was
   * heard in the audio; or with the duration that the audio element found.
   */
  'timeline:estimate': v.strictTuple([
    v.object({
      episodeId: idSchema,
      key: v.optional(trackKeySchema),
      spoken: v.optional(languageTagSchema),
      also: v.optional(languageTagSchema),
      because: v.optional(v.picklist(['chosen', 'audio'])),
      duration: v.optional(secondsSchema),
    }),
  ]),
  /** Times that were found at an earlier listening to the same audio with the same text. */
  'timeline:recall': v.strictTuple([v.object({ episodeId: idSchema, key: v.optional(trackKeySchema) })]),
  /**
   * Times that the window found in the audio, for main to keep: one cue per segment. Unfinished ones are kept for what the
   * listener fixed in them.
   */
  'timeline:keep': v.strictTuple([
    v.object({
      episodeId: idSchema,
      key: v.optional(trackKeySchema),
      spoken: languageTagSchema,
      also: v.optional(languageTagSchema),
      cues: cuesSchema,
      isFinished: v.optional(v.boolean()),
    }),
  ]),
  /**
   * The outline of a track's sound (`shared/audio/peaks.ts`, its bytes), for main to keep and to give out again at
   * `media://peaks/<trackId>`. The one place where bytes travel: they are made where the audio is decoded, in the
   * window, and main only stores them, an hour in 720 kB.
   */
  'peaks:keep': v.strictTuple([v.object({ trackId: idSchema, peaks: peakBytes })]),
  /** The lines that the listener marked in this text, at whatever listening. */
  'marks:recall': v.strictTuple([v.object({ episodeId: idSchema })]),
  /** All marks of the open episode, in place of those that were kept. */
  'marks:keep': v.strictTuple([v.object({ episodeId: idSchema, marks: marksSchema })]),
  /** What is being heard at present, for main to show where the window is not seen. */
  'listening:report': v.strictTuple([listeningSchema]),
  /** Puts text on the system's clipboard: a command of the menu is no gesture by which the page may do so itself. */
  'clipboard:write': v.strictTuple([v.pipe(v.string(), v.minLength(1), v.maxLength(mostCopied))]),
  'settings:change': v.strictTuple([v.partial(settingsSchema)]),
  /** Takes the keyboard to the captions over other programs. */
  'overlay:adjust': v.strictTuple([]),
  /** What the listener does about a newer Diglot. */
  'updates:act': v.strictTuple([v.picklist(updateActs)]),
  ...editsInvokes,
  ...libraryInvokes,
  ...importInvokes,
  ...recoveryInvokes,
  ...settingsCallInvokes,
  ...tracksInvokes,
  ...textsInvokes,
} as const satisfies Record<InvokeName, v.GenericSchema<unknown[]>>

export interface InvokeResults
  extends RecoveryResults,
    EditsResults,
    LibraryResults,
    SettingsCallResults,
    ImportResults,
    TracksResults,
    TextsResults,
    Record<
      Exclude<
        InvokeName,
        RecoveryName | EditsName | LibraryName | ImportName | TracksName | SettingsCallName | TextsName
      >,
      unknown
    > {
  'app:info': AppInfo
  'episode:current': OpenResult
  'episode:choose': OpenResult
  'episode:open-dropped': OpenResult
  'episode:open-sample': OpenResult
  'recent:list': readonly RecentEpisode[]
  /** Null when it is no longer in the list. */
  'recent:open': OpenResult
  'recent:clear': undefined
  'recent:restore': undefined
  'timeline:estimate': Result<{ readonly timeline: Timeline; readonly spoken: SpokenSide }, AppError>
  /** Null when there are none, or something else is open by now. */
  'timeline:recall': RecalledTimeline | null
  /** False when the times are not those of what is open. */
  'timeline:keep': boolean
  /** False when the track is not open. */
  'peaks:keep': boolean
  /** In the order of their segments; none when something else is open by now. */
  'marks:recall': readonly Mark[]
  /** False when they are not for what is open, or the disk did not take them. */
  'marks:keep': boolean
  'listening:report': undefined
  'clipboard:write': undefined
  'settings:change': Settings
  'overlay:adjust': undefined
  /** What there is to say after it. */
  'updates:act': UpdateNotice | null
}

/** What main tells the window unasked. */
export interface Pushes extends Record<PushName, unknown> {
  /** Files came by command line, second instance or the system. */
  'episode:opened': OpenResult
  /** The list of recent files is another. */
  'recent:changed': readonly RecentEpisode[]
  /** Entries of the library are others. */
  'library:changed': LibraryChange
  /** What was dropped or chosen is being looked through, or was. */
  'import:scan': ImportScan
  /** How far adding is. */
  'import:progress': ImportProgress
  /** A command of the native menu: an id of `renderer/commands`. */
  'command:run': string
  /** There is something else to say of a newer Diglot, or nothing any more. */
  'updates:notice': UpdateNotice | null
  /** Something is to be asked for by `recovery:news`. */
  'recovery:news': null
  /** A link asks for this place in what is open. */
  'player:go': Seconds
  /** The system goes to sleep: the voice is to wait where it is. */
  'listening:pause': null
  /** Settings were changed elsewhere than in the window; these are all of them. */
  'settings:changed': Settings
}

export type InvokeArguments<K extends InvokeName> = v.InferInput<(typeof invokes)[K]>
