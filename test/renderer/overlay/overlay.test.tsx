import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Overlay } from '../../../renderer/overlay/overlay'
import { en } from '../../../shared/i18n/en'
import { wordsOf } from '../../../shared/i18n/words-of'
import type { OverlayBridge, OverlayView } from '../../../shared/ipc/overlay-contract'
import { defaultOverlaySettings } from '../../../shared/model/overlay'
import type { OverlaySettings } from '../../../shared/model/overlay-settings'

beforeEach(() => {
  vi.useFakeTimers()
  // happy-dom knows no capture of pointers.
  Element.prototype.setPointerCapture ??= () => {}
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const first: OverlayView = {
  segment: { texts: { en: 'The rain had stopped.', 'zh-Hans': '雨已经停了。' }, line: 1 },
  languages: ['en', 'zh-Hans'],
  original: 'en',
  visibility: { original: 'shown', translation: 'shown' },
  order: 'original-first',
  isEstimated: false,
  isInGap: false,
  isPlaying: true,
  look: defaultOverlaySettings,
  isFading: false,
  isInTheWay: false,
  canBeDragged: true,
  unlocking: { keys: '$mod+Alt+Shift+l', ownKeys: '$mod+Shift+l', isFree: true },
  platform: 'linux',
  language: 'en',
  words: en.overlay,
}

async function open(changes: Partial<OverlayView> = {}, { isSlow = false } = {}) {
  let view = { ...first, ...changes }
  let push: (view: OverlayView) => void = () => {}
  let answer = () => {}
  const calls: unknown[][] = []
  const bridge = {
    invoke: async (name: string, ...args: unknown[]) => {
      calls.push([name, ...args])
      if (name === 'overlay:view') return view
      return isSlow ? new Promise<void>((resolve) => (answer = resolve)) : undefined
    },
    onShown: (listener: typeof push) => {
      push = listener
      return () => {}
    },
  } as unknown as OverlayBridge
  const { container } = render(<Overlay bridge={bridge} first={view} />)
  await act(async () => {})
  calls.length = 0
  return {
    calls,
    container,
    answer: () => answer(),
    root: container.firstElementChild as HTMLElement,
    texts: () => [...container.querySelectorAll('p[data-role]')].map((line) => line.textContent),
    press: (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name }))),
    show: (more: Partial<OverlayView>) =>
      act(async () => {
        view = { ...view, ...more }
        push(view)
      }),
  }
}
const look = (changes: Partial<OverlaySettings>) => ({ look: { ...defaultOverlaySettings, ...changes } })

describe('the captions of the overlay', () => {
  it('are the pair that is heard, each in its language', async () => {
    const { container, texts, show } = await open()
    expect(texts()).toEqual(['The rain had stopped.', '雨已经停了。'])
    expect([...container.querySelectorAll('p[lang]')].map((line) => line.getAttribute('lang'))).toEqual([
      'en',
      'zh-Hans',
    ])
    await show({ segment: { texts: { en: 'So we waited.', 'zh-Hans': '于是我们就等着。' }, line: 7 } })
    expect(texts()).toEqual(['So we waited.', '于是我们就等着。'])
  })

  it('are in the order of the listener, and without what he hides', async () => {
    const { texts, show } = await open({ order: 'translation-first' })
    expect(texts()).toEqual(['雨已经停了。', 'The rain had stopped.'])
    await show({ visibility: { original: 'hidden', translation: 'shown' } })
    expect(texts()).toEqual(['雨已经停了。'])
  })

  it('stay covered where they are covered in the player', async () => {
    const { container } = await open({ visibility: { original: 'blurred', translation: 'shown' } })
    expect(container.querySelector('[data-role="original"]')?.className).toContain('covered')
    expect(container.querySelector('[data-role="translation"]')?.className).not.toContain('covered')
  })

  it('are silent in a long pause, and before the first line', async () => {
    const { texts, show } = await open({ isInGap: true })
    expect(texts()).toEqual([])
    await show({ isInGap: true, segment: null })
    expect(texts()).toEqual([])
    await show({ isInGap: false, segment: first.segment })
    expect(texts()).toHaveLength(2)
  })

  it('say that a time is a guess', async () => {
    const { container, show } = await open({ isEstimated: true })
    expect(container.querySelector('[class*="estimated"]')).not.toBeNull()
    await show({ isEstimated: false })
    expect(container.querySelector('[class*="estimated"]')).toBeNull()
  })

  it('are not read aloud a second time', async () => {
    const { container } = await open()
    expect(container.querySelector('[data-testid="overlay-captions"]')?.getAttribute('aria-hidden')).toBe('true')
  })

  it('hold text that looks like markup as text', async () => {
    const evil = '<img src=x onerror="window.pwned=1">'
    const { container, texts } = await open({ segment: { texts: { en: evil }, line: 1 } })
    expect(texts()).toEqual([evil])
    expect(container.querySelector('img')).toBeNull()
  })
})

describe('the toolbar of the overlay', () => {
  it.each([
    ['Previous line', ['overlay:run', 'previous-segment']],
    ['Pause', ['overlay:run', 'play-pause']],
    ['Next line', ['overlay:run', 'next-segment']],
    ['Smaller text', ['overlay:change', { overlaySize: 28 }]],
    ['Larger text', ['overlay:change', { overlaySize: 32 }]],
    ['Both languages in one row', ['overlay:change', { overlayRows: 'one' }]],
    [en.overlay.lock, ['overlay:change', { isOverlayLocked: true }]],
    [en.overlay.close, ['overlay:change', { showsOverlay: false }]],
  ])('%s', async (name, call) => {
    const { calls, press } = await open()
    await press(name)
    expect(calls).toEqual([call])
  })

  it('says what the play button would do', async () => {
    await open({ isPlaying: false })
    expect(screen.getByRole('button', { name: 'Play' })).toBeTruthy()
  })

  it('goes no further than the largest text', async () => {
    const { calls, press } = await open(look({ overlaySize: 80 }))
    await press('Larger text')
    expect(calls).toEqual([])
  })

  it('chooses colours and background, and leads back', async () => {
    const { calls, press, root } = await open()
    await press('Colours and background')
    await act(async () => void fireEvent.click(screen.getByRole('radio', { name: 'Amber' })))
    await act(
      async () =>
        void fireEvent.change(screen.getByRole('slider', { name: 'Background' }), { target: { value: '75' } }),
    )
    expect(calls).toEqual([
      ['overlay:change', { overlayColours: 'amber' }],
      ['overlay:change', { overlayGround: 0.75 }],
    ])
    await act(async () => void fireEvent.keyDown(screen.getByRole('toolbar'), { key: 'Escape' }))
    expect(screen.getByRole('button', { name: 'Pause' })).toBeTruthy()
    expect(root.dataset.colours).toBe('snow')
  })

  it("shows the listener's own colours, and takes others", async () => {
    const { calls, press, root } = await open(look({ overlayColours: 'own' }))
    expect(root.style.getPropertyValue('--overlay-translation')).toBe('#ffd9a0')
    await press('Colours and background')
    await act(
      async () =>
        void fireEvent.change(screen.getByLabelText('Your colour for the original'), { target: { value: '#00ff88' } }),
    )
    expect(calls).toEqual([['overlay:change', { overlayOwnColours: { original: '#00ff88', translation: '#ffd9a0' } }]])
  })

  it('shows a change at once, whatever main still says of it, and then what main says', async () => {
    const { root, press, show, answer } = await open({}, { isSlow: true })
    await press('Larger text')
    expect(root.style.getPropertyValue('--overlay-size')).toBe('32px')
    await show(look({ overlaySize: 30, overlayGround: 1 }))
    expect(root.style.getPropertyValue('--overlay-size')).toBe('32px')
    expect(root.style.getPropertyValue('--overlay-ground')).toBe('100%')
    await act(async () => answer())
    expect(root.style.getPropertyValue('--overlay-size')).toBe('30px')
  })

  it('moves and resizes the window by the arrow keys', async () => {
    const { calls } = await open()
    const grip = screen.getByRole('button', { name: en.overlay.move })
    fireEvent.keyDown(grip, { key: 'ArrowLeft' })
    fireEvent.keyDown(grip, { key: 'ArrowDown', shiftKey: true })
    fireEvent.keyDown(grip, { key: 'a' })
    expect(calls).toEqual([
      ['overlay:nudge', { part: 'place', x: -16, y: 0 }],
      ['overlay:nudge', { part: 'size', x: 0, y: 16 }],
    ])
  })

  it.each(['en', 'zh-Hans', 'zh-Hant'])('has a name for every control in %s', async (language) => {
    const { container, press } = await open({ language, words: wordsOf(language).overlay })
    const names = () => [...container.querySelectorAll('button, input')].map((one) => one.getAttribute('aria-label'))
    expect(names()).toHaveLength(10)
    await press(wordsOf(language).overlay.look)
    expect(names().length).toBeGreaterThan(7)
    for (const name of names()) expect(name).toBeTruthy()
    expect(document.documentElement.lang).toBe(language)
  })
})

describe('the window of the overlay', () => {
  it('is held by the pointer on it, and for a moment after', async () => {
    const { calls, root } = await open()
    await act(async () => void fireEvent.pointerMove(document.documentElement))
    expect(root.dataset.held).toBe('true')
    expect(calls).toEqual([['overlay:hold', true]])
    vi.spyOn(document, 'hasFocus').mockReturnValue(false)
    await act(async () => void fireEvent.pointerLeave(document.documentElement))
    expect(root.dataset.held).toBe('true')
    await act(async () => void vi.advanceTimersByTime(600))
    expect(root.dataset.held).toBeUndefined()
    expect(calls.at(-1)).toEqual(['overlay:hold', false])
  })

  it('is dragged by all of it that is no control, and by its edges', async () => {
    const { calls, container, root } = await open()
    const down = { button: 0, isPrimary: true, pointerId: 1 }
    fireEvent.pointerDown(screen.getByRole('button', { name: 'Pause' }), down)
    expect(calls).toEqual([])
    fireEvent.pointerDown(root, down)
    fireEvent.lostPointerCapture(root, { pointerId: 1 })
    fireEvent.pointerDown(container.querySelector('[data-edge="left"]') as Element, down)
    expect(calls).toEqual([
      ['overlay:drag', 'begin', 'all'],
      ['overlay:drag', 'end', 'all'],
      ['overlay:drag', 'begin', 'left'],
    ])
  })

  it('is moved by the system where no page may', async () => {
    await open({ canBeDragged: false })
    expect(screen.getByRole('button', { name: en.overlay.move }).dataset.native).toBe('true')
  })

  it('locked, has no controls, and says for a while how it is unlocked', async () => {
    const { container } = await open(look({ isOverlayLocked: true }))
    expect(container.querySelectorAll('button, [data-edge]')).toHaveLength(0)
    expect(screen.getByRole('status').textContent).toBe('Locked. Ctrl+Alt+Shift+L unlocks.')
    await act(async () => void vi.advanceTimersByTime(7000))
    expect(screen.queryByRole('status')).toBeNull()
  })

  it('locked, says where to unlock it when another program has the key', async () => {
    const unlocking = { ...first.unlocking, isFree: false }
    await open({ ...look({ isOverlayLocked: true }), unlocking, platform: 'darwin' })
    expect(screen.getByRole('status').textContent).toContain('⌥⇧⌘L belongs to another program')
    expect(screen.getByRole('status').textContent).toContain('⇧⌘L in Diglot')
  })

  it('fades, and steps aside', async () => {
    const { root, show } = await open({ isFading: true })
    expect(root.dataset.fading).toBe('true')
    await show({ isFading: false, isInTheWay: true })
    expect(root.dataset.fading).toBeUndefined()
    expect(root.dataset.inTheWay).toBe('true')
  })
})
