import type { StateCreator } from 'zustand'
import type { Seconds } from '../../shared/model/time'
import type { Store } from '.'

/** What the audio element last reported. Only `renderer/player` writes it. */
export interface PlayerSlice {
  isPlaying: boolean
  isEnded: boolean
  /** Waiting for data while it should be playing. */
  isStalled: boolean
  /** 0 until known. */
  duration: Seconds
  /** The one that was chosen. */
  speed: number
  /** How fast it plays at present: the speed, or what a drill asks for in its place. */
  rate: number
  volume: number
  isMuted: boolean
  reportPlayer(report: Partial<PlayerReport>): void
}

export type PlayerReport = Omit<PlayerSlice, 'reportPlayer'>

export const createPlayerSlice: StateCreator<Store, [], [], PlayerSlice> = (set) => ({
  isPlaying: false,
  isEnded: false,
  isStalled: false,
  duration: 0,
  speed: 1,
  rate: 1,
  volume: 1,
  isMuted: false,
  reportPlayer: (report) => set(report),
})
