import { describe, expect, it } from 'vitest'
import { readFeed, updateWay } from '../../../../electron/services/updates/update-feed'

const generic = 'provider: generic\nurl: https://diglot.example/stable\nupdaterCacheDirName: diglot-updater\n'
const github = 'owner: diglot\nrepo: diglot\nprovider: github\nupdaterCacheDirName: diglot-updater\n'

describe('the feed beside the program', () => {
  it('is a folder in the web, or the releases of a repository, which have a page', () => {
    expect(readFeed(generic)).toEqual({ page: null, namesPublisher: false })
    expect(readFeed(github)).toEqual({ page: 'https://github.com/diglot/diglot/releases', namesPublisher: false })
  })

  it('says by whom a newer one has to be signed', () => {
    expect(readFeed(`${generic}publisherName:\n  - The Diglot authors\n`)?.namesPublisher).toBe(true)
    expect(readFeed(`${generic}publisherName: []\n`)?.namesPublisher).toBe(false)
  })

  it.each([
    ['nothing', ''],
    ['no document', 'provider: [generic'],
    ['a list', '- generic'],
    ['a folder that anybody on the way can change', generic.replace('https', 'http')],
    ['a file', generic.replace('https://diglot.example', 'file:///tmp')],
    ['a repository of a strange name', github.replace('owner: diglot', 'owner: ../x')],
    ['a kind of server that no release of ours has', 'provider: s3\nbucket: diglot\n'],
    ['a number', '42'],
  ])('is none where there is %s', (_, text) => {
    expect(readFeed(text)).toBeNull()
  })
})

describe('a newer Diglot takes the place of', () => {
  const unsigned = { page: null, namesPublisher: false }
  const signed = { page: null, namesPublisher: true }
  const plain = { appImage: undefined, hasUninstaller: false }

  it.each([
    ['one on a Mac, which checks who signed it', { ...plain, platform: 'darwin' }, unsigned, 'here'],
    ['an AppImage', { ...plain, platform: 'linux', appImage: '/home/me/Diglot.AppImage' }, unsigned, 'here'],
    [
      'one that was installed on Windows and is signed',
      { ...plain, platform: 'win32', hasUninstaller: true },
      signed,
      'here',
    ],
    ['one on Windows that nobody signed', { ...plain, platform: 'win32', hasUninstaller: true }, unsigned, 'elsewhere'],
    ['an unpacked folder on Windows', { ...plain, platform: 'win32' }, signed, 'elsewhere'],
    ['a package of a Linux system, or an unpacked folder', { ...plain, platform: 'linux' }, signed, 'elsewhere'],
  ] as const)('%s: %4$s', (_, installation, feed, way) => {
    expect(updateWay(installation, feed)).toBe(way)
  })
})
