import { create } from 'zustand'
import { type AddingSlice, createAddingSlice } from './adding-slice'
import { type CaptionsSlice, createCaptionsSlice } from './captions-slice'
import { type CorrectingSlice, createCorrectingSlice } from './correcting-slice'
import { createDrillSlice, type DrillSlice } from './drill-slice'
import { createEpisodeSlice, type EpisodeSlice } from './episode-slice'
import { createFindSlice, type FindSlice } from './find-slice'
import { createHandSlice, type HandSlice } from './hand-slice'
import { createLibrarySlice, type LibrarySlice } from './library-slice'
import { createLoopSlice, type LoopSlice } from './loop-slice'
import { createMarksSlice, type MarksSlice } from './marks-slice'
import { createNotesSlice, type NotesSlice } from './notes-slice'
import { createNoticesSlice, type NoticesSlice } from './notices-slice'
import { createPeaksSlice, type PeaksSlice } from './peaks-slice'
import { createPlaceSlice, type PlaceSlice } from './place-slice'
import { createPlayerSlice, type PlayerSlice } from './player-slice'
import { createQuietSlice, type QuietSlice } from './quiet-slice'
import { createRecentSlice, type RecentSlice } from './recent-slice'
import { createRefiningSlice, type RefiningSlice } from './refining-slice'
import { createSettingsDeedSlice, type SettingsDeedSlice } from './settings-deed-slice'
import { createSettingsSlice, type SettingsSlice } from './settings-slice'
import { createSheetSlice, type SheetSlice } from './sheet-slice'
import { createTracksSlice, type TracksSlice } from './tracks-slice'
import { createUnheardSlice, type UnheardSlice } from './unheard-slice'
import { createUpdateSlice, type UpdateSlice } from './update-slice'
import { createWalkSlice, type WalkSlice } from './walk-slice'

export type Store = EpisodeSlice &
  PlayerSlice &
  CaptionsSlice &
  SettingsSlice &
  SettingsDeedSlice &
  NoticesSlice &
  RefiningSlice &
  PeaksSlice &
  LoopSlice &
  DrillSlice &
  FindSlice &
  MarksSlice &
  NotesSlice &
  SheetSlice &
  LibrarySlice &
  RecentSlice &
  AddingSlice &
  HandSlice &
  CorrectingSlice &
  PlaceSlice &
  QuietSlice &
  TracksSlice &
  UnheardSlice &
  UpdateSlice &
  WalkSlice

/** The one store. Slices hold the state, `selectors.ts` one named hook per fact. */
export const useStore = create<Store>()((...a) => ({
  ...createEpisodeSlice(...a),
  ...createPlayerSlice(...a),
  ...createCaptionsSlice(...a),
  ...createSettingsSlice(...a),
  ...createSettingsDeedSlice(...a),
  ...createNoticesSlice(...a),
  ...createRefiningSlice(...a),
  ...createPeaksSlice(...a),
  ...createLoopSlice(...a),
  ...createDrillSlice(...a),
  ...createFindSlice(...a),
  ...createMarksSlice(...a),
  ...createNotesSlice(...a),
  ...createHandSlice(...a),
  ...createCorrectingSlice(...a),
  ...createPlaceSlice(...a),
  ...createQuietSlice(...a),
  ...createSheetSlice(...a),
  ...createLibrarySlice(...a),
  ...createTracksSlice(...a),
  ...createUnheardSlice(...a),
  ...createUpdateSlice(...a),
  ...createRecentSlice(...a),
  ...createWalkSlice(...a),
  ...createAddingSlice(...a),
}))
