import type { Seconds } from './time'
import type { LanguageTag } from './transcript'

/** A named place on a track, from the file's tags. */
export interface Chapter {
  readonly title: string
  readonly start: Seconds
}

/** What an audio file says about itself. Hostile text until shown as text: never markup, a path or a command. */
export interface AudioTags {
  readonly title?: string
  readonly artist?: string
  readonly album?: string
  readonly language?: LanguageTag
  readonly chapters: readonly Chapter[]
}

/** One audio file of an episode, as the renderer may know it: by id and URL, never by path. */
export interface Track {
  readonly id: string
  /** By what it is known from one run to the next, within its episode. */
  readonly key: string
  /** `media://track/<id>`: the file as it is. */
  readonly url: string
  /** `media://play/<id>`: the same sound in a form in which an audio element seeks exactly. */
  readonly playUrl: string
  /** `media://cover/<id>`, when the tags hold a picture. */
  readonly coverUrl?: string
  /** File name without folder, for display. */
  readonly fileName: string
  /** As the container says it. The audio element's own figure wins once it is known. */
  readonly duration: Seconds
  readonly tags: AudioTags
}
