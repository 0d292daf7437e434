export const safeModeSwitch = '--safe-mode'

export type StartMode = 'normal' | 'safe'

/**
 * The words of the command line for a program that starts itself again: its switches, and the folder of the application
 * where it is not packaged. Files are left out: what is to be open is what was open last.
 */
export function argumentsAgain(argv: readonly string[], isPackaged: boolean, mode: StartMode): string[] {
  const end = argv.indexOf('--')
  // Behind the dashes nothing is a switch, and links come behind them.
  const words = argv.slice(1, end < 0 ? undefined : end)
  const folder = isPackaged ? undefined : words.find((word) => word !== '' && !word.startsWith('-'))
  const switches = words.filter((word) => word.startsWith('-') && word !== safeModeSwitch)
  return [...(folder === undefined ? [] : [folder]), ...switches, ...(mode === 'safe' ? [safeModeSwitch] : [])]
}
