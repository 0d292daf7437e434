import { createRoot } from 'react-dom/client'
import type { OverlayBridge } from '../../shared/ipc/overlay-contract'
import { Overlay } from './overlay'

declare global {
  interface Window {
    /** Put here by the overlay's preload. */
    readonly overlay: OverlayBridge
  }
}

const bridge = window.overlay
createRoot(document.getElementById('root')!).render(
  <Overlay bridge={bridge} first={await bridge.invoke('overlay:view')} />,
)
