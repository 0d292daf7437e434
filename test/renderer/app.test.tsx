import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { useStore } from '../../renderer/store'
import { makeEpisode, makeTrack } from '../support/make-episode'
import { windowTests } from '../support/window-tests'

const { start } = windowTests()

const withoutText = makeEpisode('harbour', { text: null, spoken: null, timeline: null })
const withoutAudio = makeEpisode('letter', { track: null, timeline: null })

describe('the window', () => {
  it('with nothing open invites to open something', async () => {
    const { host } = start()
    expect(screen.getByRole('heading').textContent).toBe('Listen, and read in two languages.')
    expect(screen.queryByRole('slider', { name: 'Position' })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Open audio and transcript…' }))
    await userEvent.click(screen.getByRole('button', { name: 'Open the sample' }))
    expect(host.calls.map(([name]) => name)).toEqual(['episode:choose', 'episode:open-sample'])
  })

  it('while the first episode opens says so in place of the invitation', () => {
    start()
    act(() => useStore.getState().setOpening(true))
    expect(screen.getByText('Opening…').closest('[role="status"]')).toBeTruthy()
    expect(screen.queryByText(/Listen, and read/)).toBeNull()
  })

  it('with an episode shows its title, its artist, its captions and its transport', () => {
    start(makeEpisode())
    expect(screen.getByRole('banner').textContent).toContain('The harbour')
    expect(screen.getByRole('banner').textContent).toContain('Mara Lind')
    expect(screen.getByTestId('captions')).toBeTruthy()
    expect(screen.getByRole('slider', { name: 'Position' })).toBeTruthy()
  })

  it('while another episode opens leaves the present one readable', () => {
    start(makeEpisode())
    act(() => useStore.getState().setOpening(true))
    expect(screen.getByTestId('captions')).toBeTruthy()
    expect(screen.getByText('Opening…').closest('[role="status"]')).toBeTruthy()
  })

  it('with audio alone is a plain player that asks for the transcript', async () => {
    const { host } = start(withoutText)
    expect(screen.getByText('No transcript yet')).toBeTruthy()
    expect(screen.getByRole('heading').textContent).toBe('The harbour')
    expect(screen.getByRole('slider', { name: 'Position' })).toBeTruthy()
    expect(screen.queryByRole('group', { name: 'Languages shown' })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Choose the transcript…' }))
    expect(host.asked('episode:choose')).toHaveLength(1)
  })

  it('with text alone can be read and asks for the audio', async () => {
    const { host } = start(withoutAudio)
    expect(screen.getByTestId('captions')).toBeTruthy()
    expect(screen.queryByRole('slider', { name: 'Position' })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Choose the audio…' }))
    expect(host.asked('episode:choose')).toHaveLength(1)
  })

  it('leaves out a cover that cannot be shown', () => {
    const { container } = start(
      makeEpisode('harbour', { track: makeTrack('harbour', { coverUrl: 'media://cover/1' }) }),
    )
    const cover = container.querySelector('header img')
    if (!cover) throw new Error('there is no cover to break')
    fireEvent.error(cover)
    expect(container.querySelector('header img')).toBeNull()
  })

  it('says that it is a preview, only where it is one', () => {
    start(null, { isPreview: true })
    expect(screen.getByRole('button', { name: 'Preview' })).toBeTruthy()
    cleanup()
    start(null)
    expect(screen.queryByRole('button', { name: 'Preview' })).toBeNull()
  })

  it('runs commands at their keys', async () => {
    const { asked } = start(makeEpisode())
    await userEvent.keyboard(' ')
    expect(asked).toContainEqual(['toggle'])
  })
})

describe('the languages shown', () => {
  it("are chosen in the header, each under its language's sign", async () => {
    const { host } = start(makeEpisode())
    const group = screen.getByRole('group', { name: 'Languages shown' })
    const choices = within(group).getAllByRole('button')
    expect(choices.map(signOf)).toEqual(['A 文', 'A', '文'])
    await userEvent.click(within(group).getByRole('button', { name: 'Translation only' }))
    expect(host.asked('settings:change')).toEqual([{ original: 'hidden', translation: 'shown' }])
    expect(within(group).getByRole('button', { name: 'Translation only' }).getAttribute('aria-pressed')).toBe('true')
  })

  it('put the spoken language first', () => {
    start(makeEpisode('harbour', { spoken: { language: 'zh-Hans', because: 'chosen' } }))
    const group = screen.getByRole('group', { name: 'Languages shown' })
    expect(signOf(within(group).getByRole('button', { name: 'Original only' }))).toBe('文')
  })
})

describe('the settings', () => {
  it('set the appearance, seen at once', async () => {
    start(makeEpisode())
    expect(document.documentElement.dataset.theme).toBeUndefined()
    await userEvent.click(screen.getByRole('button', { name: 'Settings' }))
    await userEvent.click(await screen.findByRole('menuitemradio', { name: 'Dark' }))
    expect(document.documentElement.dataset.theme).toBe('dark')
    expect(screen.getByRole('menuitemradio', { name: 'Dark' }).getAttribute('aria-checked')).toBe('true')
  })

  it('set the language of every word and of the page, while it runs', async () => {
    const { host } = start(makeEpisode())
    expect(document.documentElement.lang).toBe('en')
    await userEvent.click(screen.getByRole('button', { name: 'Settings' }))
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Language of Diglot' }))
    await userEvent.click(await screen.findByRole('menuitemradio', { name: '简体中文' }))
    await waitFor(() => expect(document.documentElement.lang).toBe('zh-Hans'))
    expect(screen.getByRole('menuitemradio', { name: '深色' })).toBeTruthy()
    expect(screen.getByRole('button', { name: '播放', hidden: true })).toBeTruthy()
    expect(host.asked('settings:change')).toEqual([{ interfaceLanguage: 'zh-Hans' }])
  })

  it.each([
    ['zh-CN', 'zh-Hans', '边听边读，两种语言。'],
    ['zh-TW', 'zh-Hant', '邊聽邊讀，兩種語言。'],
  ])('follow the system when they shall: %s is %s', async (systemLanguage, language, title) => {
    start(null, { systemLanguage })
    await waitFor(() => expect(document.documentElement.lang).toBe(language))
    expect(await screen.findByText(title)).toBeTruthy()
  })
})

describe('what lies over the window', () => {
  it('has the keyboard from the moment it is asked for', async () => {
    const { asked } = start(makeEpisode())
    asked.length = 0
    await userEvent.keyboard('{Control>}k{/Control}m')
    expect(asked).toEqual([])
    const field = await screen.findByRole('combobox')
    expect(document.activeElement).toBe(field)
    await userEvent.keyboard('{Escape}')
    await userEvent.keyboard('m')
    expect(asked).toEqual([['setMuted', true]])
  })

  it('is, for the key of the shortcuts, their sheet', async () => {
    start(makeEpisode())
    await userEvent.keyboard('{Shift>}?{/Shift}')
    expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeTruthy()
  })
})

/** The letters on a switch of languages: a picture, no text. */
function signOf(choice: HTMLElement): string | undefined {
  return choice.querySelector<HTMLElement>('[data-letters]')?.dataset.letters
}
