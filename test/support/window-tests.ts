import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'
import { useStore } from '../../renderer/store'
import type { AppInfo } from '../../shared/ipc/contract'
import type { Episode } from '../../shared/model/episode'
import { ok } from '../../shared/model/result'
import type { Answers } from './fake-bridge'
import { makeApp } from './render-app'

/**
 * Makes a test file one of the whole window: each test begins with a store as new, and whatever it made ends with it.
 * `start` opens the window, with an episode or without; `make` only makes what it consists of.
 */
export function windowTests() {
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

  const make = (options: Parameters<typeof makeApp>[0] = {}) => {
    const app = makeApp(options)
    ends.push(app.end)
    return app
  }
  const start = (episode: Episode | null = null, info: Partial<AppInfo> = {}, answers: Answers = {}) => {
    const app = make({ info, answers: { 'episode:open-sample': () => ok(null), ...answers } })
    if (episode) {
      useStore.getState().setEpisode(episode)
      useStore.getState().reportPlayer({ duration: 40 })
    }
    app.asked.length = 0
    app.host.calls.length = 0
    return { ...app, container: app.show().container }
  }
  return { make, start }
}
