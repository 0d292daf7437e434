import * as v from 'valibot'
import { idSchema } from './id-schema'
import { languageTagSchema } from './timeline-schema'
import type { LanguageTag } from './transcript'

/** A file that was dropped or lies in a folder that was: by an id and its names, never by a path. */
export interface FoundFile {
  readonly id: string
  /** Without its folder. */
  readonly name: string
  /** Its folders below what was dropped, with `/` between; empty for what was dropped itself. */
  readonly folder: string
  readonly kind: 'audio' | 'transcript'
  /** It belongs to an episode of the library. */
  readonly isKnown?: boolean
}

/** A recording of a proposed episode. */
export interface PlannedTrack {
  readonly file: string
  /** What is spoken, as far as its name says or the listener did. */
  readonly language?: LanguageTag
}

/**
 * Why files are taken for one episode: their names are alike; something less sure (a number, a date, that nothing else is
 * there); the listener said so; there is one file alone.
 */
export type PairingBasis = 'name' | 'guess' | 'chosen' | 'alone'

export interface PlannedEpisode {
  readonly id: string
  readonly title: string
  /** The original first, then its dubs. */
  readonly tracks: readonly PlannedTrack[]
  readonly text?: string
  /** The same text in its other language: both become one bilingual text. */
  readonly second?: string
  readonly basis: PairingBasis
  /** The listener does not want it. */
  readonly isLeftOut?: boolean
}

/** Why a file is in no proposed episode. */
export type LeftoverReason =
  /** A transcript whose recording was not found. */
  | 'no-audio'
  /** Another transcript of the same episode is taken. */
  | 'other-text'
  /** Another recording of the same name is taken; nothing tells them apart. */
  | 'same-name'
  /** It is in the library. */
  | 'known'
  /** What it belongs to by its name is in the library. */
  | 'of-known'
  /** The listener put it aside. */
  | 'put-aside'

export interface Leftover {
  readonly file: string
  readonly reason: LeftoverReason
}

/** What would be added: every file is in it once. */
export interface ImportPlan {
  readonly episodes: readonly PlannedEpisode[]
  readonly leftovers: readonly Leftover[]
}

/** Entries of folders that are looked at for one import; what lies beyond is left, and said so. */
export const mostImported = 10_000

/** An episode as the listener wants it, for main to add. */
export const wantedEpisodeSchema = v.object({
  title: v.pipe(v.string(), v.maxLength(300)),
  tracks: v.pipe(
    v.array(v.object({ file: idSchema, language: v.optional(languageTagSchema) })),
    v.minLength(1),
    v.maxLength(20),
  ),
  text: v.optional(idSchema),
  second: v.optional(idSchema),
})

export type WantedEpisode = v.InferOutput<typeof wantedEpisodeSchema>
