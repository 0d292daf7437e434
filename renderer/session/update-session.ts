import type { StoreApi } from 'zustand'
import type { Bridge } from '../../shared/ipc/bridge'
import type { UpdateAct } from '../../shared/model/update'
import type { Store } from '../store'

export interface UpdateSession {
  act(act: UpdateAct): void
  dispose(): void
}

/** Shows what main has to say of a newer Diglot, and passes on what the listener does about it. */
export function createUpdateSession({ bridge, store }: { bridge: Bridge; store: StoreApi<Store> }): UpdateSession {
  const show = store.getState().setUpdate
  const dispose = bridge.on('updates:notice', show)
  const act = (act: UpdateAct) => {
    bridge.invoke('updates:act', act).then(show, (error: unknown) => {
      store.getState().addNotice({ code: 'internal', detail: String(error) })
    })
  }
  // A window that was closed, or loaded anew, missed what was said before.
  act('look')
  return { act, dispose }
}
