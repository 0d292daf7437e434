import { describe, expect, it } from 'vitest'
import { drillTunables } from '../../../shared/drills/tunables'
import { listen, timeline } from './listen'

describe('stretches without text', () => {
  it('are skipped, with some air on both sides', () => {
    const voice = listen(timeline, { textless: 'skip' })
    voice.play()
    voice.toTheEnd()
    expect(voice.heard).toHaveLength(2)
    expect(voice.heard[0]?.to).toBeCloseTo(6 + drillTunables.leadOut, 1)
    expect(voice.heard[1]?.from).toBeCloseTo(16 - drillTunables.leadIn, 1)
  })

  it('are hurried through', () => {
    const voice = listen(timeline, { textless: 'hurry' })
    voice.play()
    voice.toTheEnd()
    expect(voice.heard.map(({ pace }) => pace)).toEqual([null, drillTunables.hurrySpeed, null])
  })

  it('are never slower than the listener chose', () => {
    const voice = listen(timeline, { textless: 'hurry' })
    voice.change({ speed: 3 })
    voice.play()
    voice.toTheEnd()
    expect(voice.heard[1]?.pace).toBe(3)
  })

  it.each(['skip', 'hurry'] as const)('are heard as they are by a listener who goes there (%s)', (textless) => {
    const voice = listen(timeline, { textless })
    voice.play()
    voice.seek(10)
    voice.toTheEnd()
    expect(voice.heard).toEqual([{ from: 10, to: 20, pace: null }])
  })

  it('are hurried through no longer once the listener sets a speed', () => {
    const voice = listen(timeline, { textless: 'hurry' })
    voice.play()
    voice.playOn(10)
    voice.happen({ is: 'speed-set' })
    voice.toTheEnd()
    expect(voice.heard.at(-1)?.pace).toBeNull()
    expect(voice.heard.at(-1)?.from).toBeCloseTo(10, 1)
  })

  it('come after all passes of the line before', () => {
    const voice = listen(timeline, { textless: 'skip', repeatsLines: true, repeatTimes: 2 })
    voice.play()
    voice.toTheEnd()
    expect([0, 1, 2, 3].map(voice.passesOver)).toEqual([2, 2, 2, 2])
    expect(voice.heard.some(({ from, to }) => from < 10 && to > 10)).toBe(false)
  })
})
