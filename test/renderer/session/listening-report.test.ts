import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { reportListening } from '../../../renderer/session/listening-report'
import { useStore } from '../../../renderer/store'
import type { Listening } from '../../../shared/model/listening'
import { makeEpisode } from '../../support/make-episode'

describe('what main is told of the listening', () => {
  let told: Listening[]
  let stop = () => {}
  const last = () => told.at(-1)

  beforeEach(() => {
    useStore.setState(useStore.getInitialState(), true)
    told = []
    stop = reportListening(useStore, (listening) => told.push(listening))
  })

  afterEach(() => stop())

  it('begins with silence', () => {
    expect(told).toEqual([{ isPlaying: false, segment: null, isInGap: false, aligned: null }])
  })

  it('is the line being spoken, as soon as there are times', () => {
    useStore.getState().setActiveCue(2)
    expect(last()?.segment).toBeNull()
    useStore.setState({ episode: makeEpisode() })
    expect(last()?.segment).toBe(2)
    useStore.getState().setActiveCue(2, true)
    expect(last()?.isInGap).toBe(true)
  })

  it('goes on playing through the silence of a drill', () => {
    useStore.setState(({ drill }) => ({ isPlaying: false, drill: { ...drill, phase: 'waiting' } }))
    expect(last()?.isPlaying).toBe(true)
  })

  it('is a word per percent while times are searched, however often the search tells', () => {
    const before = told.length
    for (let i = 0; i <= 1000; i++) useStore.getState().setRefining({ state: 'running', fraction: i / 1000 })
    expect(told.length - before).toBe(101)
    useStore.getState().setRefining({ state: 'done' })
    expect(last()?.aligned).toBeNull()
  })

  it('says nothing where nothing of it changed', () => {
    useStore.getState().setSheet('palette')
    expect(told).toHaveLength(1)
  })
})
