import { expect, test } from 'vitest'
import { chromiumArguments } from '../chromium/chromium-arguments.mjs'

const options = {
  profile: '/tmp/profile',
  switches: new Map<string, string>(),
  isHeadful: false,
  withoutSandbox: false,
  startPage: 'http://127.0.0.1:80/',
  appName: 'Fixture',
}

test('keeps the sandbox unless it is asked not to', () => {
  expect(chromiumArguments(options)).not.toContain('--no-sandbox')
  expect(chromiumArguments({ ...options, withoutSandbox: true })).toContain('--no-sandbox')
})

test('passes the switches of the app on, but for those that it decides itself', () => {
  const switches = new Map([
    ['lang', 'zh-CN'],
    ['user-data-dir', '/home/me'],
    ['headless', ''],
    ['force-color-profile', 'srgb'],
    ['version', ''],
  ])
  const words = chromiumArguments({ ...options, isHeadful: true, switches })
  expect(words).toContain('--lang=zh-CN')
  expect(words).toContain('--force-color-profile=srgb')
  expect(words).toContain('--user-data-dir=/tmp/profile')
  expect(words).not.toContain('--user-data-dir=/home/me')
  expect(words).not.toContain('--headless')
  expect(words).not.toContain('--version')
})

test('has one list of disabled features, for Chromium obeys only the last', () => {
  const words = chromiumArguments({ ...options, switches: new Map([['disable-features', 'A,B']]) })
  const lists = words.filter((word) => word.startsWith('--disable-features'))
  expect(lists).toEqual([expect.stringMatching(/^--disable-features=A,B,Translate\b/)])
})

test('shows an application window where a person looks, and none where nobody does', () => {
  expect(chromiumArguments({ ...options, isHeadful: true })).toContain('--app=http://127.0.0.1:80/')
  expect(chromiumArguments(options)).toContain('--no-startup-window')
})
