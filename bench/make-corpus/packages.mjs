import { existsSync } from 'node:fs'

const voices = ['en', 'es', 'fr', 'it', 'ru']

/** What each package is known by: a file that it brings. */
const sources = new Map([
  ['ffmpeg', '/usr/bin/ffmpeg'],
  ['espeak-ng', '/usr/bin/espeak-ng'],
  ['flite', '/usr/bin/flite'],
  ['festival', '/usr/bin/text2wave'],
  ['festvox-kdlpc16k', '/usr/share/festival/voices/english/ked_diphone'],
  ['festvox-us-slt-hts', '/usr/share/festival/voices/us/cmu_us_slt_arctic_hts'],
  ...voices.map((language) => pair(`asterisk-core-sounds-${language}`, textsOf(language))),
  ['asterisk-core-sounds-en-g722', '/usr/share/asterisk/sounds/en_US_f_Allison/vm-goodbye.g722'],
  ['asterisk-core-sounds-en-gsm', '/usr/share/asterisk/sounds/en_US_f_Allison/vm-goodbye.gsm'],
  ['asterisk-core-sounds-es-g722', '/usr/share/asterisk/sounds/es_MX_f_Allison/vm-goodbye.g722'],
  ['asterisk-core-sounds-fr-g722', '/usr/share/asterisk/sounds/fr_CA_f_June/vm-goodbye.g722'],
  ['asterisk-core-sounds-it-g722', '/usr/share/asterisk/sounds/it_IT_m_Carlo/vm-goodbye.g722'],
  ['asterisk-core-sounds-ru-g722', '/usr/share/asterisk/sounds/ru_RU_f_IvrvoiceRU/vm-goodbye.g722'],
  ['asterisk-prompt-it-menardi-wav', '/usr/share/asterisk/sounds/it_IT_f_Menardi/agent-pass.wav'],
  ['asterisk-moh-opsound-wav', '/usr/share/asterisk/moh/reno_project-system.wav'],
  ['pocketsphinx-testdata', '/usr/share/pocketsphinx/test/data/librivox'],
  ['gcin-voice', '/usr/share/gcin-voice/ogg'],
])

/** The Debian packages of which nothing is here. */
export function missingSources() {
  return [...sources].flatMap(([name, file]) => (existsSync(file) ? [] : [name]))
}

/** @param {string} language */
function textsOf(language) {
  return `/usr/share/doc/asterisk-core-sounds-${language}/core-sounds-${language}.txt.gz`
}

/**
 * @param {string} name
 * @param {string} file
 * @returns {[string, string]}
 */
function pair(name, file) {
  return [name, file]
}
