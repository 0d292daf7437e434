import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Notices } from '../../../renderer/notices/notices'
import { useStore } from '../../../renderer/store'
import type { AppError } from '../../../shared/model/app-error'
import { makeEpisode } from '../../support/make-episode'
import { makeApp } from '../../support/render-app'

const initial = useStore.getState()
let app: ReturnType<typeof makeApp>
beforeEach(() => {
  useStore.getState().setEpisode(makeEpisode())
  app = makeApp()
  app.showPart(<Notices />)
})
afterEach(() => {
  cleanup()
  app.end()
  useStore.setState(initial, true)
})

const add = (error: AppError) => act(() => useStore.getState().addNotice(error))
const offered = () =>
  screen.getAllByRole('button').map((button) => button.textContent || button.getAttribute('aria-label'))

describe('a notice', () => {
  it.each<AppError>([
    { code: 'audio/output-lost', name: 'harbour.mp3' },
    { code: 'audio/playback-failed', name: 'harbour.mp3', detail: 'MEDIA_ERR_NETWORK' },
  ])('that the audio stopped ($code) goes on with one click', (error) => {
    add(error)
    expect(offered()).toEqual(['Play', 'Dismiss'])
    fireEvent.click(screen.getByRole('button', { name: 'Play' }))
    expect(app.asked.map(([name]) => name)).toContain('toggle')
  })

  it('of a file that does not open offers another', () => {
    add({ code: 'audio/empty', name: 'harbour.mp3' })
    expect(offered()).toEqual(['Choose another file…', 'Dismiss'])
  })
})
