import { beforeEach, describe, expect, it } from 'vitest'
import { showThumbnailButtons } from '../../../../electron/main/desktop/thumbnail-buttons'
import { clearDesktop, nativeTheme } from '../../../support/fake-desktop'
import { fakeHost } from '../../../support/fake-host'
import { makeEpisode } from '../../../support/make-episode'

describe('the buttons under the preview on the taskbar', () => {
  beforeEach(clearDesktop)

  function shown(platform = 'win32') {
    const made = fakeHost()
    showThumbnailButtons(made.host, platform)
    const window = made.openWindow()
    window.show()
    return { ...made, window, last: () => window.buttons.at(-1) ?? [] }
  }

  it('are those for the line before, playing, and the line after', () => {
    const { open, last, ran } = shown()
    open(makeEpisode())
    expect(last().map(({ tooltip }) => tooltip)).toEqual(['Previous line', 'Play', 'Next line'])
    for (const { click } of last()) click()
    expect(ran).toEqual(['previous-segment', 'play-pause', 'next-segment'])
  })

  it('follow the voice and the language', () => {
    const { open, hear, speak, last } = shown()
    open(makeEpisode())
    hear({ isPlaying: true })
    expect(last()[1]).toMatchObject({ tooltip: 'Pause', icon: '/diglot/assets/desktop/on-dark/pause.png' })
    speak('zh-Hans')
    expect(last().map(({ tooltip }) => tooltip)).toEqual(['上一句', '暂停', '下一句'])
  })

  it.each([
    ['nothing', null, ['disabled', 'disabled', 'disabled']],
    ['audio alone', makeEpisode('rain', { text: null, timeline: null }), ['disabled', 'enabled', 'disabled']],
    ['audio and text', makeEpisode(), ['enabled', 'enabled', 'enabled']],
  ])('with %s open can be pressed where they mean something', (_name, episode, expected) => {
    const { open, last } = shown()
    open(episode)
    expect(last().map(({ flags }) => flags[0])).toEqual(expected)
  })

  it('have the colour of the taskbar, whatever that of the window', () => {
    const { last } = shown()
    Object.assign(nativeTheme, { shouldUseDarkColors: true, shouldUseDarkColorsForSystemIntegratedUI: false })
    nativeTheme.emit('updated')
    expect(last().map(({ icon }) => icon)).toEqual(
      ['previous', 'play', 'next'].map((name) => `/diglot/assets/desktop/on-light/${name}.png`),
    )
  })

  it('are set again only when they look otherwise, or when the window comes back to the taskbar', () => {
    const { hear, window, open } = shown()
    open(makeEpisode())
    const before = window.buttons.length
    for (let segment = 0; segment < 20; segment++) hear({ segment })
    expect(window.buttons).toHaveLength(before)
    window.hide()
    hear({ isPlaying: true })
    expect(window.buttons).toHaveLength(before)
    window.show()
    expect(window.buttons).toHaveLength(before + 1)
  })

  it('are there on Windows alone', () => {
    const { open, window } = shown('linux')
    open(makeEpisode())
    expect(window.buttons).toEqual([])
  })
})
