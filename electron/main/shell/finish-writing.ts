import type { App } from 'electron'

/** Longer than this nobody waits for a program that was told to end. Milliseconds. */
const patience = 3000

/**
 * Lets the program end only when what is being written is on the disk: the listener may quit in the moment after a
 * correction. `written` resolves when nothing is left to be written.
 */
export function finishWriting(
  app: Pick<App, 'on' | 'quit'>,
  { isWriting, written }: { readonly isWriting: () => boolean; readonly written: () => Promise<void> },
): void {
  let hasWaited = false
  app.on('will-quit', (event) => {
    if (hasWaited || !isWriting()) return
    hasWaited = true
    event.preventDefault()
    const late = new Promise<void>((resolve) => setTimeout(resolve, patience))
    void Promise.race([written(), late]).then(() => app.quit())
  })
}
