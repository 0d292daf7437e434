import { act, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
// Loaded with the test, so that no time of it goes into loading.
import '../../../renderer/header/settings-menu'
import { useStore } from '../../../renderer/store'
import type { RecentEpisode } from '../../../shared/model/recent'
import { makeEpisode } from '../../support/make-episode'
import { windowTests } from '../../support/window-tests'

const { make } = windowTests()

const recent: readonly RecentEpisode[] = ['Rain', 'Snow'].map((title, i) => ({
  id: `entry-number-${i}`,
  title,
  hasAudio: true,
  hasText: true,
  opened: i,
}))

describe('the recent files in the menu of the window', () => {
  it('open by their titles', async () => {
    const { host } = await start(recent)
    await userEvent.click(screen.getByRole('menuitem', { name: 'Open Recent' }))
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Snow' }))
    expect(host.asked('recent:open')).toEqual(['entry-number-1'])
  })

  it('that are none open no menu', async () => {
    await start([])
    const item = screen.getByRole('menuitem', { name: 'Open Recent' })
    expect(item.getAttribute('aria-disabled')).toBe('true')
  })
})

async function start(entries: readonly RecentEpisode[]) {
  const app = make({ answers: { 'recent:list': () => entries } })
  useStore.getState().setEpisode(makeEpisode())
  act(() => useStore.getState().setRecent(entries))
  app.show()
  await userEvent.click(screen.getByRole('button', { name: 'Settings' }))
  await screen.findByRole('menuitem', { name: 'Open Recent' })
  return app
}
