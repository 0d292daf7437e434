import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { err } from '../../../shared/model/result'
import { makeEpisode } from '../../support/make-episode'
import { windowTests } from '../../support/window-tests'

const { start } = windowTests()

describe('dropping files', () => {
  it('is announced while they hover, and opens them', async () => {
    const { host } = start(makeEpisode())
    const files = [new File(['a'], 'a.mp3'), new File(['b'], 'b.txt')]
    drag('dragenter', files)
    expect(screen.getByText('Drop to open or to add')).toBeTruthy()
    expect(drag('drop', files).defaultPrevented).toBe(true)
    expect(screen.queryByText('Drop to open or to add')).toBeNull()
    await waitFor(() => expect(host.asked('openDropped')).toEqual([files]))
  })

  it('is taken back by leaving the window, not by moving over its parts', () => {
    start(makeEpisode())
    drag('dragenter', [new File([], 'a.mp3')])
    drag('dragleave', [], document.body)
    expect(screen.getByText('Drop to open or to add')).toBeTruthy()
    drag('dragleave', [])
    expect(screen.queryByText('Drop to open or to add')).toBeNull()
  })

  it('is not meant by dragging text', () => {
    const { host } = start(makeEpisode())
    expect(drag('dragover', null).defaultPrevented).toBe(false)
    drag('drop', null)
    expect(screen.queryByText('Drop to open or to add')).toBeNull()
    expect(host.asked('openDropped')).toEqual([])
  })

  it('that fails says why', async () => {
    start(makeEpisode(), {}, { openDropped: () => err({ code: 'file/unknown-type', name: 'photo.heic' }) })
    drag('drop', [new File([], 'photo.heic')])
    expect((await screen.findByRole('alert')).textContent).toContain('“photo.heic” is neither audio nor a transcript')
  })
})

/** `files` null: what is dragged is text. `to`: the element that is entered on leaving, none at the window's edge. */
function drag(type: string, files: readonly File[] | null, to: EventTarget | null = null): Event {
  const event = new Event(type, { bubbles: true, cancelable: true })
  const dataTransfer = { types: files ? ['Files'] : ['text/plain'], files: files ?? [], dropEffect: 'none' }
  Object.assign(event, { dataTransfer, relatedTarget: to })
  act(() => {
    document.body.dispatchEvent(event)
  })
  return event
}
