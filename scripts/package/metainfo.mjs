/** @typedef {{ version: string, date: string }} Release `date` as YYYY-MM-DD */

/**
 * The releases that a changelog in the form of Keep a Changelog tells of, the newest first as they stand there. What is
 * unreleased has no date and is none.
 * @param {string} changelog
 * @returns {Release[]}
 */
export function releasesOf(changelog) {
  return [...changelog.matchAll(/^## \[(\d[^\]]*)\] - (\d{4}-\d\d-\d\d)/gm)].map(([, version = '', date = '']) => ({
    version,
    date,
  }))
}

/**
 * AppStream's description of Diglot with what is known only when it is packed. Without releases or a homepage it goes
 * without: both may be missing, and neither is made up.
 * @param {string} template packaging/linux/diglot.metainfo.xml
 * @param {{ releases: readonly Release[], homepage?: string | undefined }} facts
 * @returns {string}
 */
export function completeMetainfo(template, { releases, homepage }) {
  const lines = [
    ...(homepage ? [`  <url type="homepage">${escapeXml(homepage)}</url>`] : []),
    ...(releases.length > 0
      ? ['  <releases>', ...releases.map(({ version, date }) => releaseLine(version, date)), '  </releases>']
      : []),
  ]
  return template.replace('</component>', [...lines, '</component>'].join('\n'))
}

/**
 * @param {string} version
 * @param {string} date
 */
function releaseLine(version, date) {
  // A dash would sort a preview after its release; a tilde sorts before.
  const kind = version.includes('-') ? ' type="development"' : ''
  return `    <release version="${escapeXml(version.replace('-', '~'))}" date="${date}"${kind}/>`
}

/** @param {string} text */
function escapeXml(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
}
