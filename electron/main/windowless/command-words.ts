const questions: ReadonlySet<string> = new Set(['--help', '-h', '--version', '-v'])

/**
 * The words of a command for `diglot` on Electron's own command line (`Diglot align AUDIO TRANSCRIPT ...`), from the
 * command's name on; null when the words are files to open. Switches before it are Electron's and Chromium's, and an
 * unpackaged Electron has the application folder as its first word. `--help` and `--version` alone are commands too.
 */
export function commandWords(argv: readonly string[], isPackaged: boolean): string[] | null {
  const words = argv.slice(1)
  const plain = words.flatMap((word, index) => (word === '' || word.startsWith('-') ? [] : [index]))
  const first = plain[isPackaged ? 0 : 1]
  if (first !== undefined) return words[first] === 'align' ? words.slice(first) : null
  const question = words.find((word) => questions.has(word))
  return question === undefined ? null : [question]
}
