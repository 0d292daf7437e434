import { contextBridge, ipcRenderer } from 'electron'
import type { WindowlessName } from '../../shared/ipc/windowless-channels'
import type { WindowlessBridge } from '../../shared/ipc/windowless-contract'

const invoke = (name: WindowlessName, ...args: unknown[]) => ipcRenderer.invoke(name, ...args)

const bridge: WindowlessBridge = {
  task: () => invoke('align:task'),
  report: (report) => invoke('align:report', report),
}

contextBridge.exposeInMainWorld('windowless', bridge)
