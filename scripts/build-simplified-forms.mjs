/**
 * Makes `assets/han/simplified-forms.txt`, which tells what a traditional Chinese character is written as in simplified
 * characters, from a dictionary of OpenCC:
 *
 *     node scripts/build-simplified-forms.mjs TSCharacters.txt
 *
 * (`data/dictionary/TSCharacters.txt` in OpenCC's repository). One line per simplified character: itself, then what
 * becomes it. Of a character with several simplified forms the first counts. Only what the two character sets in daily
 * use hold, Big5 and GBK, is taken: rarer characters would double the file and are in no transcript.
 */
import { readFileSync, writeFileSync } from 'node:fs'

/** Written differently by habit and not by reform, so no dictionary of the reform has them. */
const habits = { 着: '著', 你: '妳' }

const [source] = process.argv.slice(2)
if (!source) {
  console.error('Usage: node scripts/build-simplified-forms.mjs TSCharacters.txt')
  process.exit(2)
}

const inBig5 = charactersOf('big5')
const inGbk = charactersOf('gbk')
/** @type {Map<string, string>} */
const forms = new Map(Object.entries(habits))
for (const line of readFileSync(source, 'utf8').split('\n')) {
  const [traditional = '', choice = ''] = line.split('\t')
  const [simplified = ''] = choice.split(' ')
  if (traditional === simplified) continue
  if (inBig5.has(traditional) && inGbk.has(simplified))
    forms.set(simplified, (forms.get(simplified) ?? '') + traditional)
}
const lines = [...forms].map(([simplified, traditional]) => simplified + traditional).sort()
writeFileSync(new URL('../assets/han/simplified-forms.txt', import.meta.url), `${lines.join('\n')}\n`)
console.log(`${lines.length} simplified characters`)

/** @param {string} encoding one with two bytes a character */
function charactersOf(encoding) {
  const bytes = []
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) bytes.push(lead, trail, 0x0a)
  return new Set(new TextDecoder(encoding).decode(Uint8Array.from(bytes)).match(/\p{Script=Han}/gu))
}
