import { act, cleanup, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { useStore } from '../../../renderer/store'
import type { RecentEpisode } from '../../../shared/model/recent'
import { err } from '../../../shared/model/result'
import type { Answers } from '../../support/fake-bridge'
import { makeApp } from '../../support/render-app'

const initial = useStore.getState()
let end = () => {}
afterEach(() => {
  cleanup()
  end()
  useStore.setState(initial, true)
})

const day = 86_400_000
const entries: readonly RecentEpisode[] = [
  { id: 'entry-rain', title: '<b>Rain</b>', hasAudio: true, hasText: true, opened: Date.now() },
  { id: 'entry-snow', title: 'Snow', hasAudio: true, hasText: false, opened: Date.now() - day },
  { id: 'entry-hail', title: 'Hail', hasAudio: false, hasText: true, opened: 0 },
]

describe('the recent files on the empty stage', () => {
  it('are listed by their titles as they are, with what they lack and when they were opened', () => {
    const { list } = start()
    expect(list().map(({ textContent }) => textContent)).toEqual([
      '<b>Rain</b>today',
      'SnowAudio only · yesterday',
      'HailText only',
    ])
  })

  it('open again at a click or at Enter', async () => {
    const { host, list } = start()
    await userEvent.click(list()[1] as HTMLElement)
    act(() => list()[0]?.focus())
    await userEvent.keyboard('{Enter}')
    expect(host.asked('recent:open')).toEqual(['entry-snow', 'entry-rain'])
  })

  it('that are gone say so in a notice', async () => {
    const { list } = start({ 'recent:open': () => err({ code: 'recent/gone', name: 'snow.mp3' }) })
    await userEvent.click(list()[1] as HTMLElement)
    expect((await screen.findByRole('alert')).textContent).toMatch(/“snow\.mp3” is no longer in its place/)
  })

  it('are cleared by a button beside them, and brought back by the offer to undo it', async () => {
    const { host, list } = start()
    await userEvent.click(screen.getByRole('button', { name: 'Clear the list' }))
    expect(host.asked('recent:clear')).toHaveLength(1)
    act(() => host.push('recent:changed', []))
    expect(list()).toEqual([])
    expect(screen.queryByText('Recent')).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
    expect(host.asked('recent:restore')).toHaveLength(1)
  })

  it('are six at most', () => {
    const many = Array.from({ length: 20 }, (_, i) => ({ ...entries[0], id: `entry-number-${i}` }) as RecentEpisode)
    expect(start({}, many).list()).toHaveLength(6)
  })
})

function start(answers: Answers = {}, recent = entries) {
  const app = makeApp({ answers: { 'recent:list': () => recent, ...answers } })
  end = app.end
  act(() => useStore.getState().setRecent(recent))
  app.show()
  return {
    ...app,
    list: () =>
      within(screen.getByRole('main'))
        .queryAllByRole('listitem')
        .map((item) => within(item).getByRole('button')),
  }
}
