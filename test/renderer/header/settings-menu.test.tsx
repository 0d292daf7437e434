import { cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { SettingsButton } from '../../../renderer/header/settings-button'
import { useStore } from '../../../renderer/store'
import { makeEpisode } from '../../support/make-episode'
import { makeApp } from '../../support/render-app'

const initial = useStore.getState()
let end = () => {}
afterEach(() => {
  cleanup()
  end()
  useStore.setState(initial, true)
})

describe('the menu of the header', () => {
  it('shows and hides the close-up, for which a narrow window has no button, and says which', async () => {
    await open()
    await userEvent.click(closeUp(false))
    expect(useStore.getState().settings.showsCloseUp).toBe(true)
    await userEvent.click(screen.getByRole('button', { name: 'Settings' }))
    await userEvent.click(closeUp(true))
    expect(useStore.getState().settings.showsCloseUp).toBe(false)
  })

  it('has no close-up of nothing', async () => {
    await open({ track: null })
    expect(screen.getByRole('menuitem', { name: /^Open…/ })).toBeTruthy()
    expect(screen.queryByRole('menuitemcheckbox', { name: /close up/ })).toBeNull()
  })

  it('folds the window to the mini player', async () => {
    await open()
    await userEvent.click(screen.getByRole('menuitem', { name: /^Mini player/ }))
    expect(useStore.getState().settings.isMini).toBe(true)
  })
})

const closeUp = (checked: boolean) => screen.getByRole('menuitemcheckbox', { name: /^Waveform close up/, checked })

async function open(changes = {}) {
  const app = makeApp()
  end = app.end
  useStore.getState().setEpisode(makeEpisode('harbour', changes))
  app.showPart(<SettingsButton />)
  // Its menu is still to be loaded, and opens when it is.
  await userEvent.click(screen.getByRole('button', { name: 'Settings' }))
  await screen.findByRole('menu')
}
