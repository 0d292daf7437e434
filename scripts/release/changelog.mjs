import { releasesOf } from '../package/metainfo.mjs'

/** @typedef {{ version: string, date: string, body: string }} Section `date` as YYYY-MM-DD; `body` without its heading */

const heading = /^## \[([^\]]+)\](?: - (\d{4}-\d\d-\d\d))?[ \t]*$/gm

/**
 * The section of a released version in a changelog in the form of Keep a Changelog. Throws, and says what to write, where
 * there is none, where it has no date, or nothing in it.
 * @param {string} changelog
 * @param {string} version
 * @returns {Section}
 */
export function sectionOf(changelog, version) {
  const headings = [...changelog.matchAll(heading)]
  const at = headings.findIndex(([, name]) => name === version)
  const found = headings[at]
  if (!found) throw new Error(`CHANGELOG.md has no section "## [${version}] - YYYY-MM-DD"`)
  const [line, , date] = found
  if (!date) throw new Error(`CHANGELOG.md: the section of ${version} has no date: "## [${version}] - YYYY-MM-DD"`)
  const body = changelog.slice(found.index + line.length, headings[at + 1]?.index).replace(/^\[[^\]]+\]: .*$/gm, '')
  // Headings of kinds ("### Added") are not yet anything said.
  if (!/^(?!#).*\S/m.test(body)) throw new Error(`CHANGELOG.md: the section of ${version} is empty`)
  return { version, date, body: body.trim() }
}

/**
 * The version of the newest release that a changelog tells of; undefined where there is none yet.
 * @param {string} changelog
 */
export function newestRelease(changelog) {
  return releasesOf(changelog)[0]?.version
}
