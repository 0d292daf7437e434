/** Common words that break the rules below: `word:syllables`. */
const irregular = new Map(
  (
    'are:1 were:1 eye:1 eyes:1 people:2 business:2 businesses:3 area:3 areas:3 idea:3 ideas:3 real:1 ' +
    'different:3 interesting:3 lion:2 poem:2 poet:2 says:1 said:1 colleague:2 colleagues:2 league:1 queue:1 ' +
    'recipe:3 apostrophe:4 maybe:2 nuclear:3 naive:2 europe:2 wednesday:2 evening:2 maths:1 ceo:3 nvidia:4 ' +
    'our:1 ours:1 basically:3 giant:2 giants:2 rhythm:2 hmm:1 mhm:2 uh-huh:2 okay:2 mr:2 mrs:2 dr:2 vs:2 etc:4'
  )
    .split(' ')
    .map((entry): [string, number] => {
      const [word, syllables] = entry.split(':')
      return [word!, Number(syllables)]
    }),
)

/** Where a run of vowels hides one more syllable: "vari-ous", "vide-o", "do-ing", "actu-al", "play-er". */
const hiatus = new RegExp(
  [
    '(?<![tcsgxl])ia(?!ge)',
    '(?<=l)io$',
    '(?<![tcsgxln])io',
    '(?<=g)io$',
    '(?<![tc])iu',
    'eo(?!p|us|n$|ns$)',
    '(?<![qg])ua(?=[lrt])',
    '(?<=[^qg]u)ou(?=s)',
    '(?<![qg])ue(?=[lnt])',
    '[aeouy]i(?=ng)',
    '(?<=[bcdfhklmnpqrstvz])ie(?=rs?$|st$|t$|ty)',
    '(?<![tcs])ie(?=n[ct])',
    '(?<=sc)ie(?=n)',
    '(?<=cr)ea(?=t|$)',
    '[aeou]y(?!e[ds]$)(?=[aeou])',
    '(?<=[tc])ia(?=t)',
    'ao(?=s|t)',
  ].join('|'),
  'g',
)

/** First halves of compounds whose e is silent: "homework", "sometimes", "therefore". */
const compound =
  /^(some|there|where|here|fore|more|like|time|life|home|side|take|make|base|ware|wide|whole|care|fire|line|note|price|phone|place|space|stage|state|safe|house|type|pipe|sales|horse|share|store|score|code|white|nine|frame|game)(?=[bcdfghklmnpqtvw])/

const beforeSuffix = /(?<=[aeiouy][^aeiouy]{1,2})e(?=(?:ment|ly|ful|less|ness|where|thing|time|one)s?$)/

/**
 * English syllables of a word in small letters, from its spelling: runs of vowels, less the silent e, plus the runs
 * that hold two. Right for 98 of 100 running words of an interview, and unbiased in sum, against the CMU dictionary.
 */
export function englishSyllables(word: string): number {
  const known = irregular.get(word)
  if (known !== undefined) return known
  const stem = word
    .replace(/['’](?=[a-z]{1,2}$)/, "'")
    .replace(/(?<!s|x|z|[csgz]e|sh|ch)'s$|'(?:ll|re|ve|d|m)$/, '')
    .replace(/'s$/, 'is')
    .replace(/^(any|every)(?=[a-z])/, (first) => (first === 'any' ? 'any-' : 'evry-'))
    .replace(compound, (first) => first.replace(/e(?=s?$)/, ''))
    .replace(beforeSuffix, '')
  let syllables = (stem.match(/[aeiouyéèáíóúöü]+/g)?.length ?? 0) + (stem.match(hiatus)?.length ?? 0)
  if (syllables > 1 && hasSilentEnding(stem)) syllables--
  if (/sms?$|[sd]n't$/.test(stem)) syllables++
  return syllables
}

/** "make", "makes", "maked": the e is silent, unless the ending needs it ("table", "boxes", "wanted"). */
function hasSilentEnding(stem: string): boolean {
  if (/[^aeiouylr]le[sd]?$/.test(stem)) return /[^aeiouylr]led$/.test(stem) && /[^bcdfgkptz]led$/.test(stem)
  return /[^aeiouy]e$|[^aeiouyscxzg-](?<!sh|ch)es$|[^aeiouytd]ed$|(?<=[aeiouy])[gq]ue[sd]?$/.test(stem)
}
