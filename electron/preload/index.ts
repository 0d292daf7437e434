import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge, PageInvokeName } from '../../shared/ipc/bridge'
import { invokeNames, pushes } from '../../shared/ipc/channels'
import { type PlainName, plainNames, plainPath } from '../../shared/ipc/plain-channels'
import type { PlainBridge } from '../../shared/ipc/plain-contract'

const callable = new Set<string>(invokeNames.filter((name) => name !== 'episode:open-dropped'))
const plainCallable = new Set<string>(plainNames)
const audible = new Set<string>(pushes)

const bridge: Bridge = {
  invoke: (name: PageInvokeName, ...args: unknown[]) => {
    if (!callable.has(name)) throw new Error(`no such call: ${name}`)
    return ipcRenderer.invoke(name, ...args)
  },
  on: (name, listener) => {
    if (!audible.has(name)) throw new Error(`no such push: ${name}`)
    const forward = (_event: unknown, payload: unknown) => listener(payload as Parameters<typeof listener>[0])
    ipcRenderer.on(name, forward)
    return () => {
      ipcRenderer.off(name, forward)
    }
  },
  // The system gives the path of a file only here, and only for a file that the listener really dropped.
  openDropped: (files) => {
    const paths = files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '')
    return ipcRenderer.invoke('episode:open-dropped', paths)
  },
}

const plain: PlainBridge = {
  invoke: (name: PlainName, ...args: unknown[]) => {
    if (!plainCallable.has(name)) throw new Error(`no such call: ${name}`)
    return ipcRenderer.invoke(name, ...args)
  },
}

// One window, and one page of the two at a time.
if (location.pathname === plainPath) contextBridge.exposeInMainWorld('plain', plain)
else contextBridge.exposeInMainWorld('bridge', bridge)
