import type { StoreApi } from 'zustand'
import type { Store } from '../store'

/**
 * Keeps `data-theme` on <html> at the setting, until the returned function is called. 'system' has no attribute:
 * the tokens then follow the system's own choice, also when it changes at dusk.
 */
export function followTheme(store: StoreApi<Store>): () => void {
  const apply = ({ settings }: Store) => {
    if (settings.theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = settings.theme
  }
  apply(store.getState())
  return store.subscribe(apply)
}
