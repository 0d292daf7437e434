import { beforeEach, describe, expect, it } from 'vitest'
import { notifyWhenAligned, withoutMarkup } from '../../../../electron/main/desktop/notify-when-aligned'
import type { Cue, CueSource } from '../../../../shared/model/timeline'
import { clearDesktop, notifications } from '../../../support/fake-desktop'
import { fakeHost } from '../../../support/fake-host'
import { hostileTexts } from '../../../support/hostile-texts'
import { makeEpisode, makeTimeline } from '../../../support/make-episode'

describe('that the times are found', () => {
  beforeEach(clearDesktop)

  function searching(settings = { notifiesWhenAligned: true }) {
    const made = fakeHost({ settings })
    notifyWhenAligned(made.host)
    const window = made.openWindow()
    window.hasFocus = false
    made.open(makeEpisode())
    made.hear({ aligned: 0.5 })
    return { ...made, window }
  }
  const withTimes = (source: CueSource, name = 'harbour') => {
    const timeline = makeTimeline()
    return makeEpisode(name, {
      timeline: { ...timeline, cues: timeline.cues.map((cue) => ({ ...cue, source }) as Cue) },
    })
  }

  it('is told to who asked, and a click brings the window', () => {
    const { open, hear, timesShown } = searching()
    open(withTimes('aligned'))
    hear({ aligned: null })
    expect(notifications.map(({ options }) => options)).toEqual([
      { title: 'Times found', body: 'The lines of “The harbour” now follow the voice.' },
    ])
    notifications[0]?.emit('click')
    expect(timesShown()).toBe(1)
  })

  it('is told once', () => {
    const { open, hear } = searching()
    open(withTimes('aligned'))
    hear({ aligned: null })
    hear({ isPlaying: true })
    expect(notifications).toHaveLength(1)
  })

  it('is not told to who did not ask', () => {
    const { open, hear } = searching({ notifiesWhenAligned: false })
    open(withTimes('aligned'))
    hear({ aligned: null })
    expect(notifications).toEqual([])
  })

  it('is not told to who is looking', () => {
    const { open, hear, window } = searching()
    window.hasFocus = true
    open(withTimes('aligned'))
    hear({ aligned: null })
    expect(notifications).toEqual([])
  })

  it('is not told of a search that was stopped', () => {
    const { hear } = searching()
    hear({ aligned: null })
    expect(notifications).toEqual([])
  })

  it('is not told of what was opened meanwhile', () => {
    const { open, hear } = searching()
    open(withTimes('aligned', 'rain'))
    hear({ aligned: null })
    expect(notifications).toEqual([])
  })
})

describe('a title of strangers in a notification', () => {
  it.each(hostileTexts)('is no markup where the desktop reads some: %s', (_name, hostile) => {
    expect(withoutMarkup(hostile, 'linux')).not.toMatch(/[<>&]/)
    expect(withoutMarkup(hostile, 'win32')).toBe(hostile)
  })
})
