import { expect, test } from 'vitest'
import { systemLanguages } from '../main/system-languages.mjs'

test.each([
  [{ LANG: 'zh_CN.UTF-8' }, ['zh-CN']],
  [{ LANG: 'de_AT@euro' }, ['de-AT']],
  [{ LANG: 'en_GB.UTF-8', LC_ALL: 'fr_FR.UTF-8' }, ['fr-FR']],
  [{ LANG: 'en_GB.UTF-8', LANGUAGE: 'zh_TW:en_GB' }, ['zh-TW', 'en-GB']],
  [{ LANG: 'C.UTF-8', LANGUAGE: 'zh_TW' }, ['en-US']],
  [{ LC_ALL: 'POSIX' }, ['en-US']],
])('reads %j as %j', (env, languages) => {
  expect(systemLanguages(env)).toEqual(languages)
})

test('asks Node where the environment says nothing', () => {
  expect(systemLanguages({})).toEqual([Intl.DateTimeFormat().resolvedOptions().locale])
})
