import { act, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useStore } from '../../../renderer/store'
import { makeEpisode } from '../../support/make-episode'
import { windowTests } from '../../support/window-tests'

const { start } = windowTests()

describe('the chip of a gap without an end', () => {
  it('is there as long as the gap holds where the voice is, and its key would end it', async () => {
    const { at } = start(makeEpisode())
    expect(screen.queryByTestId('chip-gap')).toBeNull()
    act(() => {
      at(12)
      useStore.setState((state) => ({ fixed: { ...state.fixed, gaps: [{ start: 11, end: null }] } }))
    })
    expect(screen.getByTestId('chip-gap').textContent).toBe('No text since 0:11')
    // The line after it is said from 20 seconds on: the key would begin another gap there.
    act(() => at(21))
    expect(screen.queryByTestId('chip-gap')).toBeNull()
    act(() => at(5))
    expect(screen.queryByTestId('chip-gap')).toBeNull()
  })
})
