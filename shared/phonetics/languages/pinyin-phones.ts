import { parsePhones } from '../parse-phones'
import type { Phone } from '../phone-set'

/** Longest first: `zh` before `z`. Aspirated and plain stops keep the letter English would use. */
const initials: readonly (readonly [string, string])[] = [
  ['zh', 'JH'],
  ['ch', 'CH'],
  ['sh', 'SH'],
  ['b', 'B'],
  ['p', 'P'],
  ['m', 'M'],
  ['f', 'F'],
  ['d', 'D'],
  ['t', 'T'],
  ['n', 'N'],
  ['l', 'L'],
  ['g', 'G'],
  ['k', 'K'],
  ['h', 'HH'],
  ['j', 'JH'],
  ['q', 'CH'],
  ['x', 'SH'],
  ['r', 'R'],
  ['z', 'D Z'],
  ['c', 'T S'],
  ['s', 'S'],
]

function table(rows: string): ReadonlyMap<string, string> {
  return new Map(
    rows.split(',').map((row) => {
      const [name, ...sounds] = row.trim().split(' ')
      return [name!, sounds.join(' ')]
    }),
  )
}

/** Finals after a consonant; `v` is ü. */
const finals = table(
  'a AA,o AO,e AH,i IY,u UW,v Y UW,ai AY,ei EY,ui W EY,ao AA OW,ou OW,iu Y OW,ie Y EH,ve Y EH,ue Y EH,er AA R,' +
    'an AA N,en AH N,in IY N,un W AH N,vn Y IY N,ang AA NG,eng AH NG,ing IY NG,ong OW NG,ia Y AA,iao Y AA OW,' +
    'ian Y EH N,iang Y AA NG,iong Y OW NG,ua W AA,uo W AO,uai W AY,uan W AA N,uang W AA NG,van Y EH N,ueng W AH NG',
)

/** Syllables that stand for themselves: without a consonant, or with the buzzing vowel of zhi and zi. */
const wholes = table(
  'yi IY,ya Y AA,yo Y AO,ye Y EH,yai Y AY,yao Y AA OW,you Y OW,yan Y EH N,yin IY N,yang Y AA NG,ying IY NG,yong Y OW NG,' +
    'yu Y UW,yue Y EH,yuan Y EH N,yun Y IY N,wu UW,wa W AA,wo W AO,wai W AY,wei W EY,wan W AA N,wen W AH N,' +
    'wang W AA NG,weng W AH NG,zhi JH ER,chi CH ER,shi SH ER,ri R ER,zi D Z AH,ci T S AH,si S AH,' +
    'ng NG,n N,m M,hm HH M,hng HH NG,ê EH,o AO,lo L AO',
)

const known = new Map<string, readonly Phone[]>()

/**
 * The phones of one syllable of pinyin, without tone and with `v` or `ü` for ü: `xue` -> SH Y EH. Empty for what is no
 * pinyin. A Mandarin sound that English lacks gets the nearest one that the model can tell from its neighbours.
 */
export function pinyinPhones(syllable: string): readonly Phone[] {
  let sounds = known.get(syllable)
  if (sounds === undefined) {
    sounds = parsePhones(spell(syllable.replaceAll('ü', 'v')))
    known.set(syllable, sounds)
  }
  return sounds
}

function spell(syllable: string): string {
  const whole = wholes.get(syllable) ?? finals.get(syllable)
  if (whole !== undefined) return whole
  // The r of 儿 joined to its syllable: "nar".
  if (/^[a-zv]{2,}r$/.test(syllable)) return `${spell(syllable.slice(0, -1).replace(/n$/, ''))} R`
  const initial = initials.find(([letters]) => syllable.startsWith(letters))
  if (initial === undefined) return ''
  const rest = syllable.slice(initial[0].length)
  // After j, q, x the letter u is ü.
  const final = finals.get(/^[jqx]$/.test(initial[0]) ? rest.replace(/^u/, 'v') : rest)
  return final === undefined ? '' : `${initial[1]} ${final}`
}
