import { act, cleanup, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { Palette } from '../../../renderer/palette/palette'
import { useStore } from '../../../renderer/store'
import type { InterfaceLanguage } from '../../../shared/i18n/interface-language'
import type { Settings } from '../../../shared/model/settings'
import { makeEpisode } from '../../support/make-episode'
import { makeApp } from '../../support/render-app'

const initial = useStore.getState()
let end = () => {}
afterEach(() => {
  cleanup()
  end()
  useStore.setState(initial, true)
})

const field = () => screen.getByRole('combobox')
const options = () => screen.getAllByRole('option')
const active = () => document.getElementById(field().getAttribute('aria-activedescendant') ?? '')

describe('the palette', () => {
  it('finds a command by what is typed, and Enter runs it', async () => {
    const { asked } = start()
    await userEvent.type(field(), 'slow')
    expect(active()?.textContent).toBe('SlowerPlayback[')
    await userEvent.keyboard('{Enter}')
    expect(asked).toEqual([['setSpeed', 0.9]])
    expect(useStore.getState().sheet).toBeNull()
  })

  it('finds by the name of a group, but not by letters that are scattered over it', async () => {
    start()
    await userEvent.type(field(), 'loop lin')
    for (const { textContent } of options()) expect(textContent).toMatch(/^Loop/)
    await userEvent.clear(field())
    await userEvent.type(field(), 'playback')
    expect(options().map(({ textContent }) => textContent)).toContain('SlowerPlayback[')
  })

  it('has every command, by group, with its key, for nothing typed', () => {
    start()
    const group = screen.getByRole('group', { name: 'Playback' })
    expect(
      within(group)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toContain('Play or pauseSpace')
    expect(screen.getAllByRole('group').length).toBeGreaterThan(5)
    expect(options().length).toBeGreaterThan(25)
  })

  it("shows the listener's own key", async () => {
    start({ keys: { mute: ['$mod+j'] } })
    await userEvent.type(field(), 'mute')
    expect(active()?.textContent).toBe('MutePlaybackCtrl+J')
  })

  it('begins with what was used lately, and keeps what is used now', async () => {
    const { host } = start({ recentCommands: ['mute', 'gone-since'] })
    const recent = screen.getByRole('group', { name: 'Recent' })
    expect(within(recent).getAllByRole('option')).toHaveLength(1)
    await userEvent.type(field(), 'louder{Enter}')
    expect(host.asked('settings:change')[0]).toMatchObject({ recentCommands: ['volume-up', 'mute', 'gone-since'] })
  })

  it('offers the recent files after the commands used lately, and finds all of them by their titles', async () => {
    const recent = ['Rain', 'Snow', 'Hail', 'Fog', 'Frost', 'Harbour at night'].map((title, i) => ({
      id: `entry-number-${i}`,
      title,
      hasAudio: true,
      hasText: true,
      opened: 0,
    }))
    useStore.getState().setRecent(recent)
    const { host } = start({ recentCommands: ['mute'] })
    await act(async () => host.push('recent:changed', recent))
    const groups = screen.getAllByRole('group').map((group) => within(group).getAllByRole('option').length)
    expect(groups.slice(0, 2)).toEqual([1, 5])
    expect(screen.getAllByRole('group')[1]).toBe(screen.getByRole('group', { name: 'Recent files' }))
    await userEvent.type(field(), 'harb{Enter}')
    expect(host.asked('recent:open')).toEqual(['entry-number-5'])
  })

  it('goes up and down with the arrows, round the ends', async () => {
    start()
    const all = options()
    expect(active()).toBe(all[0])
    await userEvent.keyboard('{ArrowDown}')
    expect(active()).toBe(all[1])
    await userEvent.keyboard('{ArrowUp}{ArrowUp}')
    expect(active()).toBe(all.at(-1))
    expect(all.filter((option) => option.getAttribute('aria-selected') === 'true')).toEqual([all.at(-1)])
  })

  it('says why a command cannot run, and does not run it', async () => {
    const { asked } = start({}, { episode: null })
    await userEvent.type(field(), 'next line')
    expect(active()?.getAttribute('aria-disabled')).toBe('true')
    expect(active()?.textContent).toContain('Open a transcript first')
    await userEvent.keyboard('{Enter}')
    expect(asked).toEqual([])
    expect(useStore.getState().sheet).toBe('palette')
  })

  it('says when there is no such command', async () => {
    start()
    await userEvent.type(field(), 'xyzzy')
    expect(screen.queryByRole('option')).toBeNull()
    expect(screen.getByRole('status').textContent).toContain('No command is called that')
    await userEvent.keyboard('{Enter}{ArrowDown}')
    expect(useStore.getState().sheet).toBe('palette')
  })
})

describe('a place that is typed in the palette', () => {
  it.each([
    ['0:25', 'Go to 0:25', 25],
    ['3', 'Go to line 3', 20],
  ])('%s offers “%s”', async (typed, title, time) => {
    const { asked } = start()
    await userEvent.type(field(), typed)
    expect(active()?.textContent).toBe(title)
    await userEvent.keyboard('{Enter}')
    expect(asked).toEqual([['seek', time]])
    expect(useStore.getState().isFollowing).toBe(true)
  })

  it.each([
    ['59:00', 'The recording ends at 0:40'],
    ['99', 'The last line is 4'],
  ])('%s is not there, and it says why', async (typed, why) => {
    const { asked } = start()
    await userEvent.type(field(), typed)
    expect(active()?.textContent).toContain(why)
    await userEvent.keyboard('{Enter}')
    expect(asked).toEqual([])
  })
})

describe('the focus', () => {
  it('is in the field, and goes back where it was before the command runs', async () => {
    const button = document.body.appendChild(document.createElement('button'))
    button.focus()
    start()
    expect(document.activeElement).toBe(field())
    await userEvent.keyboard('{Tab}')
    expect(document.activeElement).toBe(field())
    await userEvent.keyboard('{Escape}')
    expect(document.activeElement).toBe(button)
    expect(useStore.getState().sheet).toBeNull()
    button.remove()
  })

  it('is left to the input method, which chooses its words with the same keys', () => {
    start()
    act(() => {
      const press = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true, isComposing: true })
      Object.defineProperty(press, 'isComposing', { value: true })
      field().dispatchEvent(press)
    })
    expect(useStore.getState().sheet).toBe('palette')
  })

  it('goes back, too, when the key of the palette is pressed again', async () => {
    start()
    await userEvent.keyboard('{Control>}k{/Control}')
    expect(useStore.getState().sheet).toBeNull()
  })
})

describe('in Chinese', () => {
  it.each<[InterfaceLanguage, string, string]>([
    ['zh-Hans', '静音', '静音'],
    ['zh-Hans', 'mute', '静音'],
    ['zh-Hant', 'mute', '靜音'],
  ])('%s, %s finds %s', async (language, typed, title) => {
    start({}, { language })
    await userEvent.type(field(), typed)
    expect(active()?.textContent).toContain(title)
  })

  it.each<[InterfaceLanguage, string, string]>([
    ['zh-Hans', 'jingyin', '静音'],
    ['zh-Hans', 'bfhzt', '播放或暂停'],
    ['zh-Hant', 'jingyin', '靜音'],
  ])('%s, %s finds %s by its sound', async (language, typed, title) => {
    start({}, { language })
    await userEvent.type(field(), typed)
    await screen.findByRole('option', { name: new RegExp(title) })
    expect(active()?.textContent).toContain(title)
  })
})

interface Options {
  episode?: ReturnType<typeof makeEpisode> | null
  language?: InterfaceLanguage
}

function start(settings: Partial<Settings> = {}, { episode = makeEpisode(), language = 'en' }: Options = {}) {
  const state = useStore.getState()
  if (episode) state.setEpisode(episode)
  state.setSettings({ ...state.settings, ...settings, interfaceLanguage: language })
  if (episode) state.reportPlayer({ duration: 40 })
  state.setSheet('palette')
  const app = makeApp({ language })
  end = app.end
  app.showPart(<Palette />)
  return app
}
