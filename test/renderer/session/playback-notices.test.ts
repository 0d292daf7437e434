import { afterEach, describe, expect, it } from 'vitest'
import { takeBackFailures } from '../../../renderer/session/playback-notices'
import { useStore } from '../../../renderer/store'
import type { AppError } from '../../../shared/model/app-error'

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
