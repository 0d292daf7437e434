import type { Bridge } from '../shared/ipc/bridge'

declare global {
  interface Window {
    /** Put here by the preload. */
    readonly bridge: Bridge
  }
}

/** The only door from the window to its host. `main.tsx` takes it once and hands it on, so that tests bring their own. */
export function hostBridge(): Bridge {
  return window.bridge
}
