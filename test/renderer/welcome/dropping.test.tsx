import { act, cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useStore } from '../../../renderer/store'
import type { AppInfo } from '../../../shared/ipc/contract'
import type { Episode } from '../../../shared/model/episode'
import { err, ok } from '../../../shared/model/result'
import type { Answers } from '../../support/fake-bridge'
import { makeEpisode } from '../../support/make-episode'
import { makeApp } from '../../support/render-app'

const initial = useStore.getState()
const ends: (() => void)[] = []
beforeEach(() => {
  // There is no layout here; the caption list needs some room to have rows.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800)
})
afterEach(() => {
  cleanup()
  for (const end of ends.splice(0)) end()
  useStore.setState(initial, true)
  vi.restoreAllMocks()
})

describe('dropping files', () => {
  it('is announced while they hover, and opens them', async () => {
    const { host } = start(makeEpisode())
    const files = [new File(['a'], 'a.mp3'), new File(['b'], 'b.txt')]
    drag('dragenter', files)
    expect(screen.getByText('Drop to open')).toBeTruthy()
    expect(drag('drop', files).defaultPrevented).toBe(true)
    expect(screen.queryByText('Drop to open')).toBeNull()
    await waitFor(() => expect(host.asked('openDropped')).toEqual([files]))
  })

  it('is taken back by leaving the window, not by moving over its parts', () => {
    start(makeEpisode())
    drag('dragenter', [new File([], 'a.mp3')])
    drag('dragleave', [], document.body)
    expect(screen.getByText('Drop to open')).toBeTruthy()
    drag('dragleave', [])
    expect(screen.queryByText('Drop to open')).toBeNull()
  })

  it('is not meant by dragging text', () => {
    const { host } = start(makeEpisode())
    expect(drag('dragover', null).defaultPrevented).toBe(false)
    drag('drop', null)
    expect(screen.queryByText('Drop to open')).toBeNull()
    expect(host.asked('openDropped')).toEqual([])
  })

  it('that fails says why', async () => {
    start(makeEpisode(), {}, { openDropped: () => err({ code: 'file/unknown-type', name: 'photo.heic' }) })
    drag('drop', [new File([], 'photo.heic')])
    expect((await screen.findByRole('alert')).textContent).toContain('“photo.heic” is neither audio nor a transcript')
  })
})

function start(episode: Episode | null = null, info: Partial<AppInfo> = {}, answers: Answers = {}) {
  const app = makeApp({ info, answers: { 'episode:open-sample': () => ok(null), ...answers } })
  ends.push(app.end)
  if (episode) {
    useStore.getState().setEpisode(episode)
    useStore.getState().reportPlayer({ duration: 40 })
  }
  app.asked.length = 0
  app.host.calls.length = 0
  return { ...app, container: app.show().container }
}

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
