import { expect, test } from 'vitest'
import { languageInFileName } from '../../../shared/timing/language-in-file-name'

test.each([
  ['show.en.mp3', 'en'],
  ['show.EN.mp3', 'en'],
  ['show_zh.m4a', 'zh-Hans'],
  ['show-zh-Hans.mp3', 'zh-Hans'],
  ['show.zh-CN.mp3', 'zh-Hans'],
  ['show (English).mp3', 'en'],
  ['节目【中文】.mp3', 'zh-Hans'],
  ['en.mp3', undefined],
  ['english lessons.mp3', undefined],
  ['show.de.mp3', undefined],
  ['episode-12.mp3', undefined],
  ['no extension', undefined],
  ['', undefined],
])('%s: %s', (name, language) => {
  expect(languageInFileName(name, ['zh-Hans', 'en'])).toBe(language)
})
