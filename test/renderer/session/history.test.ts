import { describe, expect, it } from 'vitest'
import { createHistory } from '../../../renderer/session/history'

function setup() {
  const history = createHistory()
  const written: string[] = []
  const write = (word: string) => {
    written.push(word)
    history.note({ undo: () => written.pop(), redo: () => written.push(word) })
  }
  return { history, written, write }
}

describe('what was done', () => {
  it('is taken back from the last to the first, and done again in order', () => {
    const { history, written, write } = setup()
    for (const word of ['one', 'two', 'three']) write(word)
    expect([history.undo(), history.undo()]).toEqual([true, true])
    expect(written).toEqual(['one'])
    expect([history.redo(), history.redo(), history.redo()]).toEqual([true, true, false])
    expect(written).toEqual(['one', 'two', 'three'])
  })

  it('ends at the beginning', () => {
    const { history, written, write } = setup()
    write('one')
    expect([history.undo(), history.undo()]).toEqual([true, false])
    expect(written).toEqual([])
  })

  it('anew, leaves nothing of what was taken back to be done again', () => {
    const { history, written, write } = setup()
    write('one')
    history.undo()
    write('other')
    expect(history.redo()).toBe(false)
    expect(written).toEqual(['other'])
  })

  it('is forgotten with its episode', () => {
    const { history, written, write } = setup()
    write('one')
    write('two')
    history.undo()
    history.forget()
    expect([history.undo(), history.redo()]).toEqual([false, false])
    expect(written).toEqual(['one'])
  })
})
