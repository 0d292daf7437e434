import { describe, expect, it } from 'vitest'
import { newestRelease, sectionOf } from '../../../scripts/release/changelog.mjs'
import { versionProblems } from '../../../scripts/release/version-problems.mjs'

const changelog = `# Changelog

## [Unreleased]

### Added

- What is to come.

## [1.2.0] - 2026-11-26

### Added

- A new thing, [explained](https://example.org).

## [1.1.0] - 2026-10-01

### Fixed

## [1.0.0]

- No date.

[1.2.0]: https://example.org/compare
`

describe('the section of a version', () => {
  it('is what stands between its heading and the next, and nothing of the others', () => {
    const { version, date, body } = sectionOf(changelog, '1.2.0')
    expect([version, date]).toEqual(['1.2.0', '2026-11-26'])
    expect(body).toBe('### Added\n\n- A new thing, [explained](https://example.org).')
  })

  it.each([
    ['that is not there', '2.0.0', /no section "## \[2\.0\.0\]/],
    ['whose dots are none', '1x2x0', /no section/],
    ['without a date', '1.0.0', /no date/],
    ['with headings alone', '1.1.0', /1\.1\.0 is empty/],
    ['that is not released', 'Unreleased', /no date/],
  ])('refuses one %s', (_, version, message) => {
    expect(() => sectionOf(changelog, version)).toThrow(message)
  })

  it('knows the newest release, and that there may be none', () => {
    expect(newestRelease(changelog)).toBe('1.2.0')
    expect(newestRelease('# Changelog\n\n## [Unreleased]\n')).toBeUndefined()
  })
})

describe('a tag', () => {
  const facts = {
    tag: 'v1.2.0',
    manifest: { version: '1.2.0' },
    lock: { version: '1.2.0', packages: { '': { version: '1.2.0' } } },
    changelog,
  }

  it('may be released when package, lock and changelog have its version', () => {
    expect(versionProblems(facts)).toEqual([])
  })

  it.each([
    [{ tag: '1.2.0' }, ['the tag "1.2.0" is no version: a release is tagged v1.2.3 or v1.2.3-beta.1']],
    [{ tag: 'v1.2.0; rm -rf .' }, [expect.stringContaining('is no version')]],
    [{ tag: 'v01.2.0' }, [expect.stringContaining('is no version')]],
    [{ manifest: { version: '1.1.0' } }, ['package.json is 1.1.0, the tag v1.2.0']],
    [
      { lock: { version: '1.2.0', packages: { '': { version: '1.1.0' } } } },
      [expect.stringContaining('1.2.0 and 1.1.0')],
    ],
    [{ changelog: '## [Unreleased]\n' }, [expect.stringContaining('no section')]],
    [
      { changelog: `## [1.3.0] - 2026-12-01\n\n- Later.\n${changelog}` },
      ['the newest release of CHANGELOG.md, and so of AppStream, is 1.3.0'],
    ],
  ])('is refused for %o', (change, problems) => {
    expect(versionProblems({ ...facts, ...change })).toEqual(problems)
  })

  it('may name a preview', () => {
    const version = '2.0.0-beta.1'
    const preview = { version, packages: { '': { version } } }
    const text = `## [${version}] - 2026-12-01\n\n- New.\n`
    expect(versionProblems({ tag: `v${version}`, manifest: { version }, lock: preview, changelog: text })).toEqual([])
  })
})
