const sameAs = new Map(Object.entries({ cmn: 'zh', yue: 'zh', nan: 'zh', iw: 'he', nb: 'no', nn: 'no' }))

/**
 * The bare language of a tag, in small letters: `zh-Hans` -> `zh`, `en-GB` -> `en`, `cmn` -> `zh`; `und` for what is
 * no language tag.
 */
export function baseLanguage(tag: string): string {
  const base = tag.split(/[-_]/, 1)[0]!.toLowerCase()
  if (!/^[a-z]{2,3}$/.test(base)) return 'und'
  return sameAs.get(base) ?? base
}
