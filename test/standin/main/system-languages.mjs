/**
 * The person's languages, best first, as BCP 47 tags. On Linux they stand in the environment, in the order of the C
 * library; elsewhere the stand-in knows only the one that Node was started with.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string[]}
 */
export function systemLanguages(env = process.env) {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  // LANGUAGE is a list, and counts only where a locale is set at all.
  const wished = isPlain(locale) ? [] : (env.LANGUAGE || '').split(':')
  const tags = [...wished, locale].filter((name) => !isPlain(name)).map(toTag)
  if (tags.length > 0) return [...new Set(tags)]
  return [locale === '' ? Intl.DateTimeFormat().resolvedOptions().locale : 'en-US']
}

/** @param {string} locale */
function isPlain(locale) {
  const name = locale.split('.')[0]
  return name === '' || name === 'C' || name === 'POSIX'
}

/** @param {string} locale such as zh_CN.UTF-8 or de_AT@euro */
function toTag(locale) {
  return (locale.split(/[.@]/)[0] ?? '').replaceAll('_', '-')
}
