import { describe, expect, it } from 'vitest'
import { releaseOptions } from '../../../scripts/release/release-options.mjs'

const azure = {
  AZURE_SIGN_ENDPOINT: 'https://weu.codesigning.azure.net',
  AZURE_SIGN_ACCOUNT: 'account',
  AZURE_SIGN_PROFILE: 'profile',
  AZURE_SIGN_PUBLISHER: 'The Diglot authors',
}
const notary = { APPLE_API_KEY: '/key.p8', APPLE_API_KEY_ID: 'ABC', APPLE_API_ISSUER: 'issuer' }

describe('what the environment adds to the packages', () => {
  it.each(['linux', 'win32', 'darwin'] as const)(
    'is nothing on %s where it says nothing, and that is said',
    (platform) => {
      // The public CI sets a secret that it does not have to nothing.
      const { args, notes } = releaseOptions({ CSC_LINK: '', WIN_CSC_LINK: '', DIGLOT_UPDATE_FEED: '' }, platform)
      expect(args).toEqual([])
      expect(notes).toHaveLength(platform === 'linux' ? 1 : 2)
      expect(notes[0]).toContain('do not look for updates')
    },
  )

  it('is a feed: the releases of the repository, or a folder', () => {
    const github = releaseOptions({ DIGLOT_UPDATE_FEED: 'github', GITHUB_REPOSITORY: 'diglot/diglot' }, 'linux')
    expect(github).toEqual({
      args: ['-c.publish.provider=github', '-c.publish.owner=diglot', '-c.publish.repo=diglot'],
      notes: [],
    })
    const folder = releaseOptions({ DIGLOT_UPDATE_FEED: 'https://diglot.example/stable' }, 'linux')
    expect(folder.args).toEqual(['-c.publish.provider=generic', '-c.publish.url=https://diglot.example/stable'])
  })

  it.each(['http://diglot.example', 'ftp://diglot.example', 'diglot.example', 'https://x y', 'GitHub'])(
    'is never the feed %s',
    (DIGLOT_UPDATE_FEED) => {
      expect(() => releaseOptions({ DIGLOT_UPDATE_FEED }, 'linux')).toThrow(/neither/)
    },
  )

  it('needs to know the repository of which it is to be the releases', () => {
    expect(() => releaseOptions({ DIGLOT_UPDATE_FEED: 'github' }, 'linux')).toThrow(/GITHUB_REPOSITORY/)
  })

  it("is Azure's signature on Windows, whole or not at all", () => {
    expect(releaseOptions(azure, 'win32').args).toEqual([
      '-c.win.azureSignOptions.endpoint=https://weu.codesigning.azure.net',
      '-c.win.azureSignOptions.codeSigningAccountName=account',
      '-c.win.azureSignOptions.certificateProfileName=profile',
      '-c.win.azureSignOptions.publisherName=The Diglot authors',
    ])
    expect(releaseOptions(azure, 'linux').args).toEqual([])
    expect(() => releaseOptions({ ...azure, AZURE_SIGN_PROFILE: '' }, 'win32')).toThrow(/AZURE_SIGN_PROFILE/)
  })

  it('says what is missing of a signature', () => {
    const lacks = (env: Record<string, string>, platform: 'win32' | 'darwin') =>
      releaseOptions({ DIGLOT_UPDATE_FEED: 'https://diglot.example', ...env }, platform).notes
    expect(lacks({ WIN_CSC_LINK: 'certificate' }, 'win32')).toEqual([])
    expect(lacks({}, 'win32')).toEqual([expect.stringContaining('not signed')])
    expect(lacks({}, 'darwin')).toEqual([expect.stringContaining('not signed')])
    expect(lacks({ CSC_LINK: 'certificate' }, 'darwin')).toEqual([expect.stringContaining('not notarised')])
    expect(lacks({ CSC_LINK: 'certificate', ...notary }, 'darwin')).toEqual([])
    expect(() => lacks({ CSC_LINK: 'certificate', APPLE_API_KEY: '/key.p8' }, 'darwin')).toThrow(/APPLE_API_KEY_ID/)
  })
})
