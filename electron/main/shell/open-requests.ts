import { resolve } from 'node:path'
import { app } from 'electron'
import * as v from 'valibot'
import { isLink } from '../../services/links/wish'

/**
 * The files named on a command line, as absolute paths. Switches (Diglot's, Electron's, Chromium's) are skipped, and so
 * is the application folder that an unpackaged Electron gets as its first argument.
 */
export function filesOfCommandLine(argv: readonly string[], workingFolder: string, isPackaged: boolean): string[] {
  const words = argv.slice(1).filter((word) => word !== '' && !word.startsWith('-') && !isLink(word))
  return words.slice(isPackaged ? 0 : 1).map((word) => resolve(workingFolder, word))
}

/** What a second instance hands to the first. It comes from another process, so it is parsed like any input. */
const handedOver = v.object({ files: v.pipe(v.array(v.pipe(v.string(), v.maxLength(8192))), v.maxLength(100)) })

/**
 * Takes the single-instance lock, or hands this process's files and wishes (`wishes.ts`) to the instance that has it and returns false.
 */
export function becomeOnlyInstance(files: readonly string[], wishes: readonly string[] = []): boolean {
  return app.requestSingleInstanceLock({ files, wishes })
}

/** Calls `open` for files that arrive while Diglot runs: by a second instance, or by macOS. */
export function onFilesHandedOver(open: (files: readonly string[]) => void): void {
  app.on('second-instance', (_event, _argv, _workingFolder, data) => {
    const parsed = v.safeParse(handedOver, data)
    open(parsed.success ? parsed.output.files : [])
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    open([path])
  })
}
