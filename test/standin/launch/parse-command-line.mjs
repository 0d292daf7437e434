/**
 * What the stand-in reads from Electron's command line; the app sees all of it in `process.argv`, as in Electron.
 *
 * @typedef {object} CommandLine
 * @property {string | undefined} appFolder the first word that is no switch
 * @property {string[]} requires scripts to load before the app (`-r`), which is how Playwright gets in
 * @property {number | undefined} inspectPort where Node's inspector shall listen; 0 lets the system choose
 * @property {Map<string, string>} switches all `--name=value` and `--name` words; the value of the latter is ''
 * @property {boolean} wantsVersion
 */

/**
 * @param {readonly string[]} words
 * @returns {CommandLine}
 */
export function parseCommandLine(words) {
  /** @type {CommandLine} */
  const result = {
    appFolder: undefined,
    requires: [],
    inspectPort: undefined,
    switches: new Map(),
    wantsVersion: words.includes('--version') || words.includes('-v'),
  }
  const rest = words.values()
  for (const word of rest) {
    if (word === '-r' || word === '--require') result.requires.push(rest.next().value ?? '')
    else if (word.startsWith('--')) addSwitch(result, word)
    else if (!word.startsWith('-')) result.appFolder ??= word
  }
  return result
}

/** Node's own default, which Electron shares. */
const defaultInspectPort = 9229

/**
 * @param {CommandLine} result
 * @param {string} word
 */
function addSwitch(result, word) {
  const [, name = '', value = ''] = /^--([^=]*)=?(.*)$/s.exec(word) ?? []
  if (name === 'inspect' || name === 'inspect-brk')
    result.inspectPort = value === '' ? defaultInspectPort : Number(value)
  else result.switches.set(name, value)
}
