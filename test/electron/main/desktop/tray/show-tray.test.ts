import { beforeEach, describe, expect, it } from 'vitest'
import { showTray } from '../../../../../electron/main/desktop/tray/show-tray'
import type { Settings } from '../../../../../shared/model/settings'
import { clearDesktop, nativeTheme, trays } from '../../../../support/fake-desktop'
import { fakeHost } from '../../../../support/fake-host'
import { makeEpisode, makeTrack } from '../../../../support/make-episode'

beforeEach(clearDesktop)

function shown(platform = 'linux', settings: Partial<Settings> = {}) {
  const made = fakeHost({ settings })
  showTray(made.host, platform)
  const tray = () => {
    const last = trays.at(-1)
    if (!last?.isThere) throw new Error('there is no icon')
    return last
  }
  const labels = () => tray().menu.map(({ label, type }) => label ?? type)
  const choose = (label: string) => {
    const item = tray().menu.find((one) => one.label === label)
    if (!item?.click) throw new Error(`no ${label} to choose`)
    item.click({} as never, undefined, {} as never)
  }
  return { ...made, window: made.openWindow(), tray, labels, choose }
}

describe('the menu of the icon beside the clock', () => {
  it('says what is open, moves the voice, brings the window and quits', () => {
    const { open, hear, labels, choose, ran, timesShown } = shown()
    const overlay = ['Captions over other windows', 'Caption overlay: locked']
    const ending = [...overlay, 'separator', 'Show Diglot', 'separator', 'Quit Diglot']
    expect(labels()).toEqual(ending)
    open(makeEpisode())
    const lines = ['Previous line', 'Next line', 'separator']
    expect(labels()).toEqual(['The harbour', 'Play', ...lines, ...ending])
    hear({ isPlaying: true })
    expect(labels()).toEqual(['The harbour', 'Pause', ...lines, ...ending])
    for (const label of ['Pause', 'Previous line', 'Next line', 'Show Diglot']) choose(label)
    expect(ran).toEqual(['play-pause', 'previous-segment', 'next-segment'])
    expect(timesShown()).toBe(1)
  })

  it('moves from line to line only where lines have times', () => {
    const { open, tray } = shown()
    open(makeEpisode('rain', { text: null, timeline: null }))
    const able = tray().menu.filter(({ enabled, type }) => type !== 'separator' && enabled !== false)
    expect(able.map(({ label }) => label)).toEqual([
      'Play',
      'Captions over other windows',
      'Show Diglot',
      'Quit Diglot',
    ])
  })

  it('unlocks the captions over other programs, which take no click', () => {
    const { host, tray, choose } = shown('linux', { showsOverlay: true, isOverlayLocked: true })
    const lock = () => tray().menu.find(({ label }) => label === 'Caption overlay: locked')
    expect(lock()).toMatchObject({ checked: true, enabled: true })
    choose('Caption overlay: locked')
    expect(host.settings.isOverlayLocked).toBe(false)
    expect(lock()).toMatchObject({ checked: false })
  })

  it('says how much is left of what was begun, there and where the pointer rests on the icon', () => {
    const { open, leave, labels, tray } = shown()
    open(makeEpisode())
    expect(labels()[0]).toBe('The harbour')
    leave(23)
    expect(labels()[0]).toBe('The harbour · 23 min left')
    expect(tray().toolTip).toBe('The harbour · 23 min left · paused')
  })

  it('speaks the language of the interface', () => {
    const { speak, open, labels } = shown()
    open(makeEpisode())
    speak('zh-Hant')
    expect(labels()).toEqual(expect.arrayContaining(['播放', '上一句', '下一句', '顯示 Diglot']))
  })

  it('shows a title as it is written, in one line of bearable length', () => {
    const { open, labels } = shown()
    open(makeEpisode('harbour', { title: `Q&A:\n${'rain '.repeat(50)}` }))
    expect(labels()[0]).toMatch(/^Q&&A: rain rain .+…$/)
    expect(labels()[0]?.length).toBeLessThan(65)
  })

  it('is made anew only when it would look otherwise', () => {
    const { open, hear, tray } = shown()
    open(makeEpisode())
    const before = tray().menusSet
    for (let segment = 0; segment < 20; segment++) hear({ segment, aligned: segment / 20 })
    expect(tray().menusSet).toBe(before)
    hear({ isPlaying: true })
    expect(tray().menusSet).toBe(before + 1)
  })
})

describe('the icon beside the clock', () => {
  it('says what is open and whether it plays', () => {
    const { open, hear, tray } = shown()
    expect(tray().toolTip).toBe('Diglot')
    open(makeEpisode())
    expect(tray().toolTip).toBe('The harbour · paused')
    hear({ isPlaying: true })
    expect(tray().toolTip).toBe('The harbour · playing')
    open(makeEpisode('letter', { track: null }))
    expect(tray().toolTip).toBe('Diglot')
    open(makeEpisode('rain', { track: makeTrack('rain'), title: '雨'.repeat(200) }))
    // What Windows has room for.
    expect(tray().toolTip.length).toBeLessThan(127)
  })

  it.each([
    ['win32', null, 1],
    ['linux', null, 1],
    ['darwin', null, 0],
    ['darwin', true, 1],
    ['linux', false, 0],
  ])('on %s, wanted: %s, is there %d times', (platform, showsTray, times) => {
    shown(platform, { showsTray })
    expect(trays).toHaveLength(times)
  })

  it('comes and goes as the listener says, and leaves no window hidden', () => {
    const { host, window } = shown()
    window.hide()
    host.changeSettings({ showsTray: false })
    expect(trays.map(({ isThere }) => isThere)).toEqual([false])
    expect(window.isVisible()).toBe(true)
    host.changeSettings({ showsTray: true })
    expect(trays.map(({ isThere }) => isThere)).toEqual([false, true])
  })

  it('brings the window at a click, or puts it away when it is in front', () => {
    const { window, tray, timesShown } = shown('win32')
    window.hasFocus = false
    tray().emit('click')
    expect([window.isVisible(), timesShown()]).toEqual([true, 1])
    // The click itself takes the focus.
    window.emit('blur')
    tray().emit('click')
    expect(window.isVisible()).toBe(false)
    window.hasFocus = true
    tray().emit('click')
    expect([window.isVisible(), timesShown()]).toEqual([true, 2])
    tray().emit('click')
    expect(window.isVisible()).toBe(false)
  })

  it('leaves the click to the menu on a Mac', () => {
    const { tray } = shown('darwin', { showsTray: true })
    expect(tray().listenerCount('click')).toBe(0)
    expect(tray().picture).toBe('/diglot/assets/desktop/trayTemplate.png')
  })

  it('has on Windows the colours of the taskbar', () => {
    const { tray } = shown('win32')
    expect(tray().picture).toBe('/diglot/assets/desktop/on-dark/tray.ico')
    nativeTheme.shouldUseDarkColorsForSystemIntegratedUI = false
    nativeTheme.emit('updated')
    expect(tray().picture).toBe('/diglot/assets/desktop/on-light/tray.ico')
  })
})
