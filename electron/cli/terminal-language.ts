/** The language in which a program in a terminal speaks, as the environment says it: BCP 47, or as in `LANG`. */
export function terminalLanguage(environment: Readonly<Record<string, string | undefined>>): string {
  const { LC_ALL, LC_MESSAGES, LANG } = environment
  return LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale
}
