import { describe, expect, it } from 'vitest'
import { createHistory } from '../../../renderer/session/history'

function setup(...words: string[]) {
  const history = createHistory<string>()
  for (const word of words) history.note(word)
  return history
}

describe('what was done', () => {
  it('is taken back from the last to the first, and done again in order', () => {
    const history = setup('one', 'two', 'three')
    expect([history.back(), history.back()]).toEqual(['three', 'two'])
    expect(history.done).toEqual(['one'])
    expect([history.forth(), history.forth(), history.forth()]).toEqual(['two', 'three', null])
    expect(history.done).toEqual(['one', 'two', 'three'])
  })

  it('ends at the beginning', () => {
    const history = setup('one')
    expect([history.back(), history.back()]).toEqual(['one', null])
  })

  it('anew, leaves nothing of what was taken back to be done again', () => {
    const history = setup('one')
    history.back()
    history.note('other')
    expect(history.forth()).toBeNull()
    expect(history.done).toEqual(['other'])
  })

  it('goes on from a past that was kept, back and forth', () => {
    const history = setup('of another episode')
    history.begin(['one', 'two'], ['three'])
    expect(history.forth()).toBe('three')
    expect([history.back(), history.back(), history.back(), history.back()]).toEqual(['three', 'two', 'one', null])
  })
})
