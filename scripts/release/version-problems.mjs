import { newestRelease, sectionOf } from './changelog.mjs'

/** major.minor.patch, and perhaps `-beta.1` and the like. */
const versionForm = /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/

/**
 * All that keeps a tag from being released: the same version has to be the package's, the lock's, and the newest of the
 * changelog, whose releases are those that AppStream tells of. Empty: nothing does.
 * @param {{ tag: string, manifest: { version: string }, lock: { version?: string, packages: Readonly<Record<string, { version?: string }>> }, changelog: string }} facts
 * @returns {string[]}
 */
export function versionProblems({ tag, manifest, lock, changelog }) {
  const version = tag.replace(/^v/, '')
  if (!tag.startsWith('v') || !versionForm.test(version)) {
    return [`the tag "${tag}" is no version: a release is tagged v1.2.3 or v1.2.3-beta.1`]
  }
  const problems = []
  if (manifest.version !== version) problems.push(`package.json is ${manifest.version}, the tag ${tag}`)
  const locked = [lock.version, lock.packages['']?.version]
  if (locked.some((known) => known !== version)) {
    problems.push(`package-lock.json is ${locked.join(' and ')}: npm version writes both files`)
  }
  try {
    sectionOf(changelog, version)
    const newest = newestRelease(changelog)
    if (newest !== version) problems.push(`the newest release of CHANGELOG.md, and so of AppStream, is ${newest}`)
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error))
  }
  return problems
}
