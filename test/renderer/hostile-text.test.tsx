import { cleanup } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { useStore } from '../../renderer/store'
import { hostileTexts } from '../support/hostile-texts'
import { makeEpisode, makeTrack } from '../support/make-episode'
import { makeApp } from '../support/render-app'

const initial = useStore.getState()
let end = () => {}
function clear() {
  cleanup()
  end()
  vi.restoreAllMocks()
  useStore.setState(initial, true)
}
afterEach(clear)

/** The whole window with one text everywhere where a stranger's can stand. */
function showEverywhere(text: string) {
  const { show, end: endApp } = makeApp()
  end = endApp
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800)
  const chapters = [{ title: text, start: 0 }]
  const fileName = text
  useStore.getState().setEpisode(
    makeEpisode('evil', {
      title: text,
      track: makeTrack('evil', { fileName, tags: { artist: text, album: text, title: text, chapters } }),
      text: {
        fileName,
        transcript: {
          languages: ['en', 'zh-Hans'],
          segments: [0, 1].map((line) => ({ line, texts: { en: text, 'zh-Hans': text }, speaker: text })),
          notes: [],
        },
        problems: [],
      },
      timeline: null,
      warnings: [],
    }),
  )
  useStore.getState().addNotice({ code: 'audio/unsupported-codec', name: text, codec: text })
  useStore.getState().addNotice({ code: 'internal', detail: text })
  return show().container.ownerDocument
}

/** Every element of a document: its tag and the names of its attributes. */
function shapeOf(page: Document): readonly string[] {
  return [...page.querySelectorAll('*')].map((element) =>
    [element.tagName, ...element.getAttributeNames().sort()].join(' ').toLowerCase(),
  )
}

describe('hostile text, everywhere in the window', () => {
  let plain: readonly string[] = []
  beforeAll(() => {
    plain = shapeOf(showEverywhere('plain'))
    clear()
  })

  it.each(hostileTexts)('makes no element and no attribute: %s', (_name, hostile) => {
    const page = showEverywhere(hostile)
    expect(shapeOf(page)).toEqual(plain)
    expect(plain.length).toBeGreaterThan(50)
    // It is there to be read: twice in each of the lines, and in the header.
    const shown = page.body.textContent ?? ''
    expect(shown.split(hostile).length - 1).toBeGreaterThanOrEqual(5)
    expect(Reflect.get(window, 'pwned')).toBeUndefined()
  })
})
