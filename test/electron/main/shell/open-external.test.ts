import { beforeEach, describe, expect, it } from 'vitest'
import { openExternal } from '../../../../electron/main/shell/open-external'
import { visited } from '../../../support/fake-electron'

beforeEach(() => {
  visited.length = 0
})

describe('a page of the web', () => {
  it('is opened in the browser, by its address as it was understood', async () => {
    expect(await openExternal('https://diglot.example/a b')).toBe(true)
    expect(visited).toEqual(['https://diglot.example/a%20b'])
  })

  it.each([
    'http://diglot.example',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'smb://diglot.example/share',
    'ms-msdt:/id',
    'diglot:open',
    'mailto:me@diglot.example',
    'https://user:word@diglot.example',
    '//diglot.example',
    'diglot.example',
    'C:\\Windows\\System32\\calc.exe',
    '/usr/bin/true',
    '',
  ])('is not %j', async (address) => {
    expect(await openExternal(address)).toBe(false)
    expect(visited).toEqual([])
  })
})
