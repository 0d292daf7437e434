/** Where Electron's executables keep what may be switched in them: a mark, a version, a count, a digit for each. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** As Electron delivers them: a Node by variable, by option and by switch, any folder, files with privileges. */
const delivered = '10110001'

/** The bytes that `@electron/fuses` looks for, so that what it does to Electron can be done, and read, without it. */
export function fuseWire() {
  return Buffer.concat([Buffer.from(sentinel), Buffer.from([1, delivered.length]), Buffer.from(delivered)])
}
