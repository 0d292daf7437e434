import type { StoreApi } from 'zustand'
import type { Store } from '../store'

/**
 * Keeps the captions' two sizes on <html> at the settings, until the returned function is called. The style sheet makes
 * of them what fits the window.
 */
export function followTextSize(store: StoreApi<Store>): () => void {
  const { style } = document.documentElement
  const apply = ({ settings }: Store) => {
    style.setProperty('--original-chosen', `${settings.originalSize}px`)
    style.setProperty('--translation-chosen', `${settings.translationSize}px`)
  }
  apply(store.getState())
  return store.subscribe((state, before) => {
    if (state.settings !== before.settings) apply(state)
  })
}
