import { describe, expect, it } from 'vitest'
import { overlayItems } from '../../../../electron/main/overlay/overlay-items'
import { fakeHost } from '../../../support/fake-host'

describe('the overlay in the menu beside the clock', () => {
  it.each([
    [false, false, [false, false], false],
    [true, false, [true, false], true],
    [true, true, [true, true], true],
    // Locked when it was turned off last: not what anybody sees now.
    [false, true, [false, false], false],
  ])('on: %s, locked: %s', (showsOverlay, isOverlayLocked, ticks, canBeLocked) => {
    const { host } = fakeHost({ settings: { showsOverlay, isOverlayLocked } })
    const items = overlayItems(host)
    expect(items.map(({ checked }) => checked)).toEqual(ticks)
    expect(items[1]?.enabled).toBe(canBeLocked)
  })

  it('turns it on, locks it and unlocks it', () => {
    const { host } = fakeHost()
    const choose = (at: number) => (overlayItems(host)[at] as { click: () => void }).click()
    const chosen = () => [host.settings.showsOverlay, host.settings.isOverlayLocked]
    choose(0)
    expect(chosen()).toEqual([true, false])
    choose(1)
    expect(chosen()).toEqual([true, true])
    choose(1)
    expect(chosen()).toEqual([true, false])
  })
})
