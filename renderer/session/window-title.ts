import type { StoreApi } from 'zustand'
import type { Store } from '../store'

/** Names the window after what is open, until the returned function is called. */
export function followTitle(store: StoreApi<Store>): () => void {
  const nameless = document.title
  const apply = ({ episode }: Store) => {
    const title = episode ? `${episode.title} · Diglot` : nameless
    if (document.title !== title) document.title = title
  }
  apply(store.getState())
  return store.subscribe(apply)
}
