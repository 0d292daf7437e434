import { app } from 'electron'
import * as v from 'valibot'
import { isLink } from '../../services/links/wish'
import { handedPaths } from './handed-paths'

/**
 * The files named on a command line, as absolute paths. Switches (Diglot's, Electron's, Chromium's) are skipped, and so
 * is the application folder that an unpackaged Electron gets as its first argument. What follows `--` is no switch.
 */
export function filesOfCommandLine(
  argv: readonly string[],
  workingFolder: string,
  isPackaged: boolean,
  platform: NodeJS.Platform = process.platform,
): string[] {
  const words = argv.slice(1)
  const end = words.indexOf('--')
  const before = (end === -1 ? words : words.slice(0, end)).filter((word) => !word.startsWith('-'))
  const after = end === -1 ? [] : words.slice(end + 1)
  const named = [...before, ...after].filter((word) => word !== '' && !isLink(word))
  return handedPaths(named.slice(isPackaged ? 0 : 1), { workingFolder, platform })
}

/** What a second instance hands to the first. It comes from another process, so it is parsed like any input. */
const handedOver = v.object({ files: v.pipe(v.array(v.pipe(v.string(), v.maxLength(32_767))), v.maxLength(100)) })

const here = { workingFolder: '/', platform: process.platform }

/**
 * Takes the single-instance lock, or hands this process's files and wishes (`wishes.ts`) to the instance that has it and
 * returns false.
 */
export function becomeOnlyInstance(files: readonly string[], wishes: readonly string[] = []): boolean {
  return app.requestSingleInstanceLock({ files, wishes })
}

/** Calls `open` for files that arrive while Diglot runs: by a second instance, or by macOS. */
export function onFilesHandedOver(open: (files: readonly string[]) => void): void {
  app.on('second-instance', (_event, _argv, _workingFolder, data) => {
    const parsed = v.safeParse(handedOver, data)
    // They are absolute already, or no files of ours.
    open(parsed.success ? handedPaths(parsed.output.files, here) : [])
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    open(handedPaths([path], here))
  })
}
