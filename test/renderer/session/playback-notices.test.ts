import { afterEach, describe, expect, it } from 'vitest'
import { failureTeller, takeBackFailures } from '../../../renderer/session/playback-notices'
import { useStore } from '../../../renderer/store'
import type { AppError } from '../../../shared/model/app-error'
import { makeEpisode, makeTrack } from '../../support/make-episode'

const initial = useStore.getState()
afterEach(() => useStore.setState(initial, true))

const network: AppError = { code: 'audio/playback-failed', name: 'harbour.mp3', detail: 'MEDIA_ERR_NETWORK' }
const unsupported: AppError = { ...network, detail: 'MEDIA_ERR_SRC_NOT_SUPPORTED' }
const noDevice: AppError = { code: 'audio/output-lost', name: 'harbour.mp3' }
const cutShort: AppError = { code: 'audio/cut-short', name: 'harbour.mp3', present: 20, promised: 40 }

describe('that the audio stopped', () => {
  it('is said once, however often one tries', () => {
    const { addNotice } = useStore.getState()
    addNotice(network)
    addNotice(cutShort)
    addNotice(unsupported)
    expect(useStore.getState().notices).toEqual([cutShort, unsupported])
  })

  it('is said of each file', () => {
    const other = { ...network, name: 'rain.mp3' }
    useStore.getState().addNotice(network)
    useStore.getState().addNotice(other)
    expect(useStore.getState().notices).toEqual([network, other])
  })

  it('is taken back when it plays again, and nothing else is', () => {
    const end = takeBackFailures(useStore)
    const { addNotice, reportPlayer } = useStore.getState()
    addNotice(network)
    addNotice(noDevice)
    addNotice(cutShort)
    reportPlayer({ isPlaying: true, isStalled: true })
    expect(useStore.getState().notices).toEqual([network, noDevice, cutShort])
    reportPlayer({ isStalled: false })
    expect(useStore.getState().notices).toEqual([cutShort])
    end()
  })
})

describe('why the audio stopped', () => {
  const tellerFor = (isThere: () => Promise<boolean>) => {
    useStore.getState().setEpisode(makeEpisode())
    return failureTeller({ store: useStore, isThere })
  }

  it('is that the file is out of reach when it can no longer be read, or its disk does not answer', async () => {
    await tellerFor(async () => false)(network)
    const away = { code: 'audio/out-of-reach', name: 'harbour.mp3' }
    expect(useStore.getState().notices).toEqual([away])
    await tellerFor(() => Promise.reject(new DOMException('', 'TimeoutError')))(network)
    expect(useStore.getState().notices).toEqual([away])
  })

  it('is what the element says when the file is there, in place of what was said of it before', async () => {
    await tellerFor(async () => false)(network)
    await tellerFor(async () => true)(network)
    expect(useStore.getState().notices).toEqual([network])
  })

  it('is not looked up when there was nothing to play on', async () => {
    await tellerFor(() => Promise.reject(new Error('was asked')))(noDevice)
    expect(useStore.getState().notices).toEqual([noDevice])
  })

  it('is not told of what is no longer open', async () => {
    const tell = tellerFor(async () => {
      useStore.getState().setEpisode(makeEpisode('letter', { track: makeTrack('letter') }))
      return false
    })
    await tell(network)
    expect(useStore.getState().notices).toEqual([])
  })
})
