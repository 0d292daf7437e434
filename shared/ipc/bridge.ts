import type { InvokeName, PushName } from './channels'
import type { InvokeArguments, InvokeResults, OpenResult, Pushes } from './contract'

/** Calls that the page may make by name. The preload's own call is not among them: a page can never name a path. */
export type PageInvokeName = Exclude<InvokeName, 'episode:open-dropped'>

/** What the preload puts on `window.bridge`: the renderer's only way to the host. */
export interface Bridge {
  invoke<K extends PageInvokeName>(name: K, ...args: InvokeArguments<K>): Promise<InvokeResults[K]>
  /** Returns the function that ends the subscription. */
  on<K extends PushName>(name: K, listener: (payload: Pushes[K]) => void): () => void
  /** Opens files that were dropped on the window. Their paths stay in the preload. */
  openDropped(files: readonly File[]): Promise<OpenResult>
}
