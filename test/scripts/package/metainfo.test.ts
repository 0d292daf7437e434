import { describe, expect, it } from 'vitest'
import { homepageOf, noHomepage } from '../../../scripts/package/homepage.mjs'
import { completeMetainfo, releasesOf } from '../../../scripts/package/metainfo.mjs'

const changelog = `# Changelog

## [Unreleased]

## [1.1.0-beta.2] - 2027-02-03
## [1.0.0] - 2027-01-02

### Added
`

describe('releases', () => {
  it('are those of the changelog that have a date, the newest first', () => {
    expect(releasesOf(changelog)).toEqual([
      { version: '1.1.0-beta.2', date: '2027-02-03' },
      { version: '1.0.0', date: '2027-01-02' },
    ])
  })
})

describe('the description for software centres', () => {
  it('gets releases and homepage at its end, a preview before its release', () => {
    const releases = releasesOf(changelog)
    expect(
      completeMetainfo('<component>\n</component>\n', { releases, homepage: 'https://a.org/?a&b' }),
    ).toBe(`<component>
  <url type="homepage">https://a.org/?a&amp;b</url>
  <releases>
    <release version="1.1.0~beta.2" date="2027-02-03" type="development"/>
    <release version="1.0.0" date="2027-01-02"/>
  </releases>
</component>
`)
  })

  it('goes without what is not known', () => {
    expect(completeMetainfo('<component>\n</component>\n', { releases: [] })).toBe('<component>\n</component>\n')
  })
})

describe('the homepage', () => {
  const github = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'a/b' }

  it.each([
    ['package.json’s', { homepage: 'https://a.org' }, github, 'https://a.org'],
    ['the repository that builds it', {}, github, 'https://github.com/a/b'],
    ['none, and says so', {}, {}, noHomepage],
  ])('is %s', (_name, manifest, env, homepage) => {
    expect(homepageOf(manifest, env)).toBe(homepage)
  })
})
