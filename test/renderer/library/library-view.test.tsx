import { act, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { useStore } from '../../../renderer/store'
import type { LibraryEntry } from '../../../shared/model/library'
import { makeEntry } from '../../shared/library/entries'
import { makeEpisode } from '../../support/make-episode'
import { windowTests } from '../../support/window-tests'

const { start } = windowTests()

const rain = makeEntry('entry-rain', { title: '雨夜车站', heard: 3000, position: 300 })
const harbour = makeEntry('entry-harbour', { title: 'The Harbour', show: 'Café Radio', heard: 2000, position: 600 })
const snow = makeEntry('entry-snow', { title: 'Snow', missing: [{ kind: 'audio', name: 'snow.mp3' }] })
const entries = [snow, harbour, rain]

beforeEach(() => {
  // Rows are drawn by how much of them can be seen, and here is no layout.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(900)
})

describe('the library', () => {
  it('is what one sees when nothing is open, with what to continue above the latest first', async () => {
    await see(entries)
    expect(titles()).toEqual(['雨夜车站', 'The Harbour', 'Snow'])
    expect(within(screen.getByTestId('continue')).getByText('雨夜车站')).toBeTruthy()
  })

  it('that is empty is not seen unasked, and then says how to begin', async () => {
    start(null, {}, { 'library:list': () => [] })
    await act(async () => {})
    expect(screen.queryByTestId('library-empty')).toBeNull()
    await userEvent.keyboard('{Control>}b{/Control}')
    await screen.findByTestId('library-empty')
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByTestId('library-empty')).toBeNull()
  })

  it('continues by one press what was heard last', async () => {
    const { host } = await see(entries)
    await userEvent.click(within(screen.getByTestId('continue')).getByRole('button'))
    expect(host.asked('library:open')).toEqual(['entry-rain'])
  })

  it('is searched by what is typed anywhere in it, accents or not', async () => {
    await see(entries)
    await userEvent.keyboard('cafe')
    expect((field() as HTMLInputElement).value).toBe('cafe')
    await vi.waitFor(() => expect(titles()).toEqual(['The Harbour']))
    await userEvent.keyboard('{Escape}')
    await vi.waitFor(() => expect(titles()).toHaveLength(3))
  })

  it('opens the first that was found by Enter', async () => {
    const { host } = await see(entries)
    await userEvent.keyboard('snow')
    await vi.waitFor(() => expect(titles()).toEqual(['Snow']))
    await userEvent.keyboard('{Enter}')
    expect(host.asked('library:open')).toEqual(['entry-snow'])
  })

  it('is left by its key while something is written in its search', async () => {
    await see(entries, true)
    await userEvent.keyboard('{Control>}b{/Control}')
    await screen.findByTestId('library-entries')
    await userEvent.click(field())
    await userEvent.keyboard('b{Control>}b{/Control}')
    await vi.waitFor(() => expect(screen.queryByTestId('library')).toBeNull())
  })

  it('says of an episode which file is missing, and has it found again', async () => {
    const { host } = await see(entries, false, { ...snow, missing: [] })
    const row = screen.getByText(/snow\.mp3/).closest<HTMLElement>('[data-entry]')!
    await userEvent.click(within(row).getByText(/Find it again/))
    expect(host.asked('library:relink')).toEqual(['entry-snow'])
    await vi.waitFor(() => expect(screen.queryByText(/snow\.mp3/)).toBeNull())
  })

  it('has a menu at the keyboard for what the pointer has a button for', async () => {
    const { host } = await see(entries)
    await userEvent.keyboard('{End}{Shift>}{F10}{/Shift}')
    const menu = await screen.findByRole('menu')
    await userEvent.click(within(menu).getByRole('menuitem', { name: /Find it again/ }))
    expect(host.asked('library:relink')).toEqual(['entry-snow'])
  })

  it('removes several without asking, and has them back by undo', async () => {
    const { host } = await see(entries)
    await userEvent.keyboard('{Home}{Shift>}{ArrowDown}{/Shift}{Delete}')
    expect(host.asked('library:remove')).toEqual([['entry-harbour', 'entry-rain']])
    await vi.waitFor(() => expect(titles()).toEqual(['Snow']))
    await userEvent.keyboard('{Control>}z{/Control}')
    expect(host.asked('library:restore')).toEqual([['entry-harbour', 'entry-rain']])
    await vi.waitFor(() => expect(titles()).toHaveLength(3))
  })
})

async function see(list: readonly LibraryEntry[], isEpisodeOpen = false, relinked: LibraryEntry | null = null) {
  const app = start(
    isEpisodeOpen ? makeEpisode() : null,
    {},
    {
      'library:list': () => list,
      'library:relink': () => relinked,
      'library:remove': () => 2,
      'library:restore': () => 2,
    },
  )
  await vi.waitFor(() => expect(useStore.getState().library).toHaveLength(list.length))
  if (!isEpisodeOpen) await vi.waitFor(() => expect(titles()).toHaveLength(list.length), 10_000)
  return app
}

const field = () => screen.getByRole('textbox', { name: /search/i })
const titles = () =>
  [...document.querySelectorAll('[data-entry]')].map((row) => row.querySelector('[dir="auto"]')?.textContent)
