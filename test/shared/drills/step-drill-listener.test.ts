import { describe, expect, it } from 'vitest'
import { listen, timeline } from './listen'

describe('the listener in a silence', () => {
  const inSilence = () => {
    const voice = listen(timeline, { repeatsLines: true, repeatTimes: 2, repeatPause: 2 })
    voice.play()
    voice.playOn()
    expect(voice.drill.phase).toBe('waiting')
    return voice
  }

  it('stops the drill, and goes on with the pass that was to come', () => {
    const voice = inSilence()
    voice.pause()
    expect(voice.drill).toMatchObject({ phase: 'parked', wait: null })
    voice.happen({ is: 'waited' })
    expect(voice.isPlaying).toBe(false)
    voice.play()
    expect(voice.isPlaying).toBe(true)
    voice.toTheEnd()
    expect([0, 1, 2, 3].map(voice.passesOver)).toEqual([2, 2, 2, 2])
  })

  it('hears the line that was chosen at once', () => {
    const voice = inSilence()
    voice.seek(5)
    expect(voice.isPlaying).toBe(true)
    voice.toTheEnd()
    expect([0, 1, 2].map(voice.passesOver)).toEqual([1, 0, 2])
  })

  it('may look elsewhere after having stopped it, and hears nothing', () => {
    const voice = inSilence()
    voice.pause()
    voice.seek(5)
    expect(voice.isPlaying).toBe(false)
  })
})

describe('going on after a pause', () => {
  it.each<[string, Partial<{ rewindsOnResume: boolean }>, number, number]>([
    ['stays where it was', {}, 30, 3.5],
    ['begins the line anew when that is wanted', { rewindsOnResume: true }, 30, 2],
    ['stays where it was after a moment', { rewindsOnResume: true }, 1, 3.5],
  ])('%s', (_, settings, pausedFor, expected) => {
    const voice = listen(timeline, settings)
    voice.seek(3.5)
    voice.play(pausedFor)
    expect(voice.time).toBe(expected)
  })

  it('does not leave a loop', () => {
    const voice = listen(timeline, { rewindsOnResume: true })
    voice.setLoop({ start: 3, end: 4 })
    voice.seek(3.5)
    voice.play(30)
    expect(voice.time).toBe(3)
  })
})
