import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fuseWire } from './fuse-wire.mjs'
import { markerName, markerText } from './marker.mjs'

/**
 * In place of Electron's executable. Where a test names the stand-in (test/standin) it runs the content of the package,
 * from wherever the package was installed; a person reads what this is.
 */
const executable = `#!/bin/sh
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
if [ -n "\${DIGLOT_STANDIN-}" ]; then
  STANDIN_APP="$here/resources/app.asar"
  export STANDIN_APP
  exec "$DIGLOT_STANDIN/electron" "$@"
fi
cat "$here/${markerName}" >&2
exit 70
`

/**
 * A folder that electron-builder takes for an unpacked Electron for Linux.
 * @param {string} folder made, with everything in it
 * @param {string} version of the Electron whose place it takes
 */
export function makeLinuxDist(folder, version) {
  mkdirSync(join(folder, 'locales'), { recursive: true })
  mkdirSync(join(folder, 'resources'))
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.from(executable), fuseWire()]))
  writeFileSync(join(folder, 'chrome-sandbox'), '#!/bin/sh\nexit 70\n')
  for (const name of ['electron', 'chrome-sandbox']) chmodSync(join(folder, name), 0o755)
  for (const language of ['de', 'en-US', 'fr', 'zh-CN', 'zh-TW'])
    writeFileSync(join(folder, `locales/${language}.pak`), markerText)
  for (const name of [markerName, 'LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, name), markerText)
  writeFileSync(join(folder, 'version'), version)
}
