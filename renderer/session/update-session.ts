import type { StoreApi } from 'zustand'
import type { Bridge } from '../../shared/ipc/bridge'
import type { UpdateAct, UpdateNotice } from '../../shared/model/update'
import type { Store } from '../store'

export interface UpdateSession {
  act(act: UpdateAct): void
  dispose(): void
}

/** Answers that leave nothing to be done go by themselves; milliseconds, time to read them twice. */
const passesAfter = 10_000
const passing: readonly UpdateNotice['kind'][] = ['no-feed', 'current']

/** Shows what main has to say of a newer Diglot, and passes on what the listener does about it. */
export function createUpdateSession({ bridge, store }: { bridge: Bridge; store: StoreApi<Store> }): UpdateSession {
  let timer: ReturnType<typeof setTimeout> | undefined
  const show = (notice: UpdateNotice | null) => {
    clearTimeout(timer)
    store.getState().setUpdate(notice)
    if (notice && passing.includes(notice.kind)) timer = setTimeout(() => act('dismiss'), passesAfter)
  }
  const unlisten = bridge.on('updates:notice', show)
  const act = (act: UpdateAct) => {
    bridge.invoke('updates:act', act).then(show, (error: unknown) => {
      store.getState().addNotice({ code: 'internal', detail: String(error) })
    })
  }
  // A window that was closed, or loaded anew, missed what was said before.
  act('look')
  return {
    act,
    dispose: () => {
      clearTimeout(timer)
      unlisten()
    },
  }
}
