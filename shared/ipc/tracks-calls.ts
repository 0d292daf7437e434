import * as v from 'valibot'
import type { Episode } from '../model/episode'
import { idSchema } from '../model/id-schema'
import { trackKeySchema } from '../model/track-key'
import type { OpenResult } from './contract'

const oneTrack = v.strictTuple([v.object({ episodeId: idSchema, key: trackKeySchema })])

/** The calls by which an episode has several recordings. Part of the one contract. */
export const tracksInvokes = {
  /** Has the listener choose recordings, by the system's dialog, and adds them to the open episode. */
  'tracks:add': v.strictTuple([idSchema]),
  /** Takes a recording out of the open episode; its file is not touched. */
  'tracks:remove': oneTrack,
  /** Adds the recording again that was taken out last. */
  'tracks:restore': v.strictTuple([idSchema]),
  /** Another recording of the open episode is heard from now on. */
  'tracks:hear': oneTrack,
} as const

export type TracksName = keyof typeof tracksInvokes

export interface TracksResults {
  /** The same opening, with more tracks; null when nothing was chosen, or something else is open by now. */
  'tracks:add': OpenResult
  /** Null when it was the only one, or is not there. */
  'tracks:remove': Episode | null
  'tracks:restore': OpenResult
  /** False when it is not of what is open. */
  'tracks:hear': boolean
}
