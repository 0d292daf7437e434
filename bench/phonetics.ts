import { dictionary } from 'cmu-pronouncing-dictionary'
import { sayEnglishSpelling } from '../shared/phonetics/english/english-rules'
import { loadPronouncer } from '../shared/phonetics/load-pronouncer'
import { parsePhones } from '../shared/phonetics/parse-phones'
import type { Phone } from '../shared/phonetics/phone-set'

const sentences: Readonly<Record<string, string>> = {
  en: 'Good morning, it took about fourteen months and $1.1 billion to rewire the podcasters’ datacenter, didn’t it?',
  de: 'Guten Morgen, es dauerte ungefähr vierzehn Monate und 3,5 Millionen Euro, das Rechenzentrum zu bauen.',
  fr: 'Bonjour, il a fallu quatorze mois et 3,5 millions d’euros pour construire ce centre, n’est-ce pas ?',
  ru: 'Доброе утро, это заняло около четырнадцати месяцев и 25 миллионов рублей.',
  zh: '大家早上好，重新建设这个数据中心花了大概十四个月和53.5亿美元，对吧？',
  ja: '皆さん、おはようございます。この建物を直すのに3年かかりましたが、とても良くなりました。',
  ko: '안녕하세요, 이 건물을 고치는 데 약 14개월이 걸렸습니다.',
}
const wordsWanted = 10_000

/** Loading time and speed of the pronouncers, every word new and again known; then the spelling rules against the dictionary. */
export async function run(): Promise<void> {
  console.log(`language   load ms   first ${wordsWanted} words ms   again ms   phones a word`)
  for (const [language, sentence] of Object.entries(sentences)) {
    const started = performance.now()
    const pronounce = await loadPronouncer(language)
    const loaded = performance.now()
    const repeats = Math.ceil(wordsWanted / pronounce(sentence).length)
    // A number in each keeps the sentences apart.
    const texts = Array.from({ length: repeats }, (_, index) => `${sentence} ${index}`)
    const times = [0, 1].map(() => {
      const from = performance.now()
      for (const text of texts) pronounce(text)
      return performance.now() - from
    })
    const said = texts.flatMap((text) => pronounce(text))
    const phones = said.reduce((sum, word) => sum + word.phones.length, 0)
    console.log(
      language.padEnd(8),
      (loaded - started).toFixed(0).padStart(9),
      times[0]!.toFixed(0).padStart(22),
      times[1]!.toFixed(0).padStart(10),
      (phones / said.length).toFixed(2).padStart(15),
    )
  }
  reportSpelling()
}

/** Every tenth word of the dictionary by spelling alone: how far the last resort is from it. */
function reportSpelling(): void {
  const words = Object.entries(dictionary).filter(([word], index) => index % 10 === 0 && /^[a-z]{3,}$/.test(word))
  const started = performance.now()
  const said = words.map(([word]) => sayEnglishSpelling(word))
  const took = performance.now() - started
  let errors = 0
  let phones = 0
  for (const [index, [, written]] of words.entries()) {
    const truth = parsePhones(written)
    errors += distance(truth, said[index]!)
    phones += truth.length
  }
  console.log(
    `English spelling rules alone: ${((errors / phones) * 100).toFixed(1)} % of phones wrong in ${words.length} words, ` +
      `${took.toFixed(0)} ms`,
  )
}

/** Levenshtein distance. */
function distance(a: readonly Phone[], b: readonly Phone[]): number {
  const row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, phone] of a.entries()) {
    let diagonal = row[0]!
    row[0] = i + 1
    for (const [j, other] of b.entries()) {
      const above = row[j + 1]!
      row[j + 1] = Math.min(above + 1, row[j]! + 1, diagonal + (phone === other ? 0 : 1))
      diagonal = above
    }
  }
  return row[b.length]!
}
