import { app } from 'electron'
import * as v from 'valibot'
import { linkScheme, readLink, readWish, type Wish } from '../../services/links/wish'
import { hasUninstaller } from './has-uninstaller'

/** The words of a command line that ask for something else than files, as they stand there. */
export function wishesOfCommandLine(argv: readonly string[]): string[] {
  return argv.slice(1).filter((word) => readWish(word) !== undefined)
}

/** What a second instance hands to the first, beside its files. It comes from another process: read like any input. */
const handedOver = v.object({ wishes: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(10)) })

/** Calls `grant` for what is asked while Diglot runs: by a second instance, or by a link on a Mac. */
export function onWishes(grant: (wish: Wish) => void): void {
  app.on('second-instance', (_event, _argv, _workingFolder, data) => {
    const parsed = v.safeParse(handedOver, data)
    for (const word of parsed.success ? parsed.output.wishes : []) {
      const wish = readWish(word)
      if (wish) grant(wish)
    }
  })
  app.on('open-url', (event, url) => {
    event.preventDefault()
    const wish = readLink(url)
    if (wish) grant(wish)
  })
}

/**
 * Makes links of `diglot:` come here. On Linux the desktop entry does that, and on Windows only an installed Diglot asks
 * for it, since one that was merely unpacked has no uninstaller to take it back. What follows `--` is never a switch.
 */
export function claimLinks(): void {
  if (!app.isPackaged) return
  if (process.platform === 'darwin') app.setAsDefaultProtocolClient(linkScheme)
  if (process.platform === 'win32' && hasUninstaller()) {
    app.setAsDefaultProtocolClient(linkScheme, process.execPath, ['--'])
  }
}
