import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useStore } from '../../../renderer/store'
import { makeEpisode } from '../../support/make-episode'
import { makeApp } from '../../support/render-app'

const initial = useStore.getState()
let app: ReturnType<typeof makeApp>
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800)
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 700, 120))
  app = makeApp()
  act(() => useStore.getState().setEpisode(makeEpisode()))
  app.show()
})
afterEach(() => {
  cleanup()
  app.end()
  vi.restoreAllMocks()
  useStore.setState(initial, true)
})

const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Find in the captions' })
const count = () => screen.getByTestId('find-count').textContent
const query = () => useStore.getState().finding?.query
const openAndType = async (text: string) => {
  await userEvent.keyboard('{Control>}f{/Control}')
  await userEvent.keyboard(text)
}

describe('the field', () => {
  it('is opened by its key and by its button, and has the cursor', async () => {
    expect(screen.queryByTestId('find')).toBeNull()
    await userEvent.keyboard('{Control>}f{/Control}')
    expect(document.activeElement).toBe(field())
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByTestId('find')).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Find…' }))
    expect(document.activeElement).toBe(field())
  })

  it('searches as one types, and keeps letters from the player', async () => {
    await openAndType('we b m')
    await expect.poll(query).toBe('we b m')
    expect(app.asked).toEqual([])
    expect(useStore.getState().settings.translation).toBe('shown')
  })

  it('counts, and goes on and back by Enter, the arrows and its keys', async () => {
    await openAndType('we')
    await expect.poll(count).toBe('1 of 2')
    await userEvent.keyboard('{Enter}')
    expect(count()).toBe('2 of 2')
    await userEvent.keyboard('{Enter}')
    expect(count()).toBe('1 of 2')
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}')
    expect(count()).toBe('2 of 2')
    await userEvent.keyboard('{ArrowUp}')
    expect(count()).toBe('1 of 2')
    await userEvent.keyboard('{Control>}g{/Control}')
    expect(count()).toBe('2 of 2')
  })

  it('waits for what an input method composes, and leaves it its Enter', async () => {
    await openAndType('我')
    await expect.poll(count).toBe('1 of 2')
    fireEvent.compositionStart(field())
    fireEvent.input(field(), { target: { value: '我m' }, isComposing: true })
    fireEvent.keyDown(field(), { key: 'Enter', isComposing: true })
    expect(query()).toBe('我')
    expect(count()).toBe('1 of 2')
    expect(field().value).toBe('我m')
    fireEvent.input(field(), { target: { value: '我们' }, isComposing: true })
    fireEvent.compositionEnd(field())
    expect(query()).toBe('我们')
  })

  it('says what was searched when nothing is found', async () => {
    await openAndType('xyzzy')
    await expect
      .poll(() => screen.queryByTestId('find-note')?.textContent)
      .toMatch(/No line has “xyzzy”.*English.*中文.*pinyin/)
    expect(screen.getByRole('button', { name: 'Next hit' }).getAttribute('aria-disabled')).toBe('true')
  })

  it('tells a screen reader the place and the line once typing pauses', async () => {
    await openAndType('harbour')
    const status = () => screen.getByTestId('find').querySelector('[role="status"]')?.textContent?.trim()
    expect(status()).toBe('')
    await expect.poll(status, { timeout: 3000 }).toBe('1 of 1 We walked to the harbour.')
  })

  it('closed by Escape from anywhere, gives the focus back to what had it', async () => {
    const settings = screen.getByRole('button', { name: 'Settings' })
    act(() => settings.focus())
    await openAndType('we')
    await userEvent.keyboard('{Escape}')
    expect(document.activeElement).toBe(settings)
    await openAndType('we')
    act(() => settings.focus())
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByTestId('find')).toBeNull()
    expect(document.activeElement).toBe(settings)
  })
})

describe('the captions', () => {
  const foundRows = () =>
    [...document.querySelectorAll<HTMLElement>('[data-found]')].map(
      ({ dataset }) => `${dataset.segment}: ${dataset.found}`,
    )

  it('mark the hits, and the one that is shown', async () => {
    await openAndType('we')
    await expect.poll(foundRows).toEqual(['1: now', '3: yes'])
    await userEvent.keyboard('{Enter}')
    expect(foundRows()).toEqual(['1: yes', '3: now'])
    await userEvent.keyboard('{Escape}')
    expect(foundRows()).toEqual([])
  })

  it('are left by the voice while a hit is shown, and followed again after', async () => {
    await openAndType('waited')
    await expect.poll(() => useStore.getState().isFollowing).toBe(false)
    await userEvent.keyboard('{Escape}')
    expect(useStore.getState().isFollowing).toBe(true)
  })

  it('stay with the voice when nothing was shown', async () => {
    await openAndType('xyzzy')
    await userEvent.keyboard('{Escape}')
    expect(useStore.getState().isFollowing).toBe(true)
  })

  it('stay away from the voice where the listener was away before', async () => {
    act(() => useStore.getState().setFollowing(false))
    await openAndType('waited')
    await expect.poll(count).toBe('1 of 1')
    await userEvent.keyboard('{Escape}')
    expect(useStore.getState().isFollowing).toBe(false)
  })

  it('play from the hit by Ctrl+Enter, and then keep that place', async () => {
    await openAndType('waited')
    await expect.poll(count).toBe('1 of 1')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(app.asked).toEqual([['seek', 30], ['play']])
    expect(useStore.getState().isFollowing).toBe(true)
    await userEvent.keyboard('{Escape}')
    expect(useStore.getState().isFollowing).toBe(true)
  })

  it('that do not show the language of the hit leave it to the field to show the line', async () => {
    act(() => useStore.getState().setSettings({ ...useStore.getState().settings, translation: 'hidden' }))
    await openAndType('港口')
    await expect.poll(() => screen.queryByTestId('find-note')?.textContent).toBe('中文, hidden now:我们走到港口。')
    expect(screen.getByTestId('find-note').querySelector('mark')?.textContent).toBe('港口')
    act(() => useStore.getState().setSettings({ ...useStore.getState().settings, translation: 'shown' }))
    await expect.poll(() => screen.queryByTestId('find-note')).toBeNull()
  })
})
