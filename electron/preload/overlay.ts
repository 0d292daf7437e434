import { contextBridge, ipcRenderer } from 'electron'
import { type OverlayName, overlayNames, overlayPush } from '../../shared/ipc/overlay-channels'
import type { OverlayBridge, OverlayView } from '../../shared/ipc/overlay-contract'

const callable = new Set<string>(overlayNames)

const bridge: OverlayBridge = {
  invoke: (name: OverlayName, ...args: unknown[]) => {
    if (!callable.has(name)) throw new Error(`no such call: ${name}`)
    return ipcRenderer.invoke(name, ...args)
  },
  onShown: (listener) => {
    const forward = (_event: unknown, view: unknown) => listener(view as OverlayView)
    ipcRenderer.on(overlayPush, forward)
    return () => {
      ipcRenderer.off(overlayPush, forward)
    }
  },
}

contextBridge.exposeInMainWorld('overlay', bridge)
