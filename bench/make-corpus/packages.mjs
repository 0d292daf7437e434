import { existsSync } from 'node:fs'

/** Where each package is known by: a file it brings. */
const sources = {
  ffmpeg: '/usr/bin/ffmpeg',
  'asterisk-core-sounds-en': '/usr/share/doc/asterisk-core-sounds-en/core-sounds-en.txt.gz',
  'asterisk-core-sounds-en-g722': '/usr/share/asterisk/sounds/en_US_f_Allison/activated.g722',
}

/** The Debian packages that are not here. */
export function missingSources() {
  return Object.entries(sources).flatMap(([name, file]) => (existsSync(file) ? [] : [name]))
}
