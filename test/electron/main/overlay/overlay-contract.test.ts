import { describe, expect, it } from 'vitest'
import { overlayNames } from '../../../../shared/ipc/overlay-channels'
import { overlayInvokes } from '../../../../shared/ipc/overlay-contract'
import { handlers } from '../../../support/fake-electron'
import { openOverlay, playingOverlay } from './overlay-setup'

describe('the contract of the overlay', () => {
  it('has a schema for exactly the channels it names, and main handles exactly those', () => {
    openOverlay()
    expect(Object.keys(overlayInvokes)).toEqual([...overlayNames])
    expect([...handlers.keys()]).toEqual([...overlayNames])
  })

  it.each(['app://diglot/index.html', 'app://diglot/overlay.html.evil', 'https://example.invalid/overlay.html'])(
    'is refused to %s',
    (url) => {
      openOverlay()
      const frame = { url }
      for (const name of overlayNames) {
        const handler = handlers.get(name) as (event: unknown) => unknown
        expect(() => handler({ sender: { mainFrame: frame }, senderFrame: frame })).toThrow(/refused/)
      }
    },
  )

  it.each<[string, unknown[]]>([
    ['overlay:run', ['open']],
    ['overlay:run', ['toString']],
    ['overlay:change', [{ theme: 'dark' }]],
    ['overlay:change', [{ overlayGround: 2 }]],
    ['overlay:change', [{ overlayOwnColours: { original: 'url(x)', translation: '#ffffff' } }]],
    ['overlay:hold', ['yes']],
    ['overlay:drag', ['begin', 'everything']],
    ['overlay:nudge', [{ part: 'place', x: 5000, y: 0 }]],
    ['overlay:view', [1]],
  ])('takes no malformed %s (%#)', (name, args) => {
    const overlay = playingOverlay()
    const before = overlay.host.settings
    expect(() => overlay.call(name, ...args)).toThrow(TypeError)
    expect(overlay.host.settings).toBe(before)
    expect(overlay.ran).toEqual([])
  })
})
