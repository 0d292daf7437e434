const sameAs: Readonly<Record<string, string>> = { cmn: 'zh', yue: 'zh', nan: 'zh', iw: 'he', nb: 'no', nn: 'no' }

/** The bare language of a tag, in small letters: `zh-Hans` -> `zh`, `en-GB` -> `en`, `cmn` -> `zh`. */
export function baseLanguage(tag: string): string {
  const base = tag.split(/[-_]/, 1)[0]!.toLowerCase()
  return sameAs[base] ?? base
}
