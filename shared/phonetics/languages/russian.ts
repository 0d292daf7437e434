import { compileRules, compileWords, type SayWord } from '../letter-rules'

const words = compileWords(`
  что SH T OW
  чтобы SH T OW B IH
  конечно K AH N Y EH SH N AH
  скучно S K UW SH N AH
  его Y IH V OW
  сегодня S IH V OW D N Y AH
  ничего N IH CH IH V OW
  того T AH V OW
  чего CH IH V OW
  кого K AH V OW
  здравствуйте Z D R AA S T V UW Y T IH
  пожалуйста P AH ZH AA L S T AH
  сейчас S IH CH AA S
  солнце S OW N T S EH
  это EH T AH
  как K AA K
  так T AA K
  вот V OW T
  он OW N
  кто K T OW
  но N OW
  до D AH
  по P AH
  во V AH
  со S AH
  о AH
  год G OW T
  еще Y IH SH OW
  лет L EH T
`)

/**
 * Russian spelling. Stress is not written, so o is what it is most often: AH (unstressed), but OW in words with a single
 * vowel and where it is alone stressed by habit (final -ой, -ов). Voiced consonants harden at the end and before hard ones.
 */
const spelled = compileRules(
  `
  V.*[аго]$ AA V AH
  V.*[ого]$ AH V AH
  V.*[его]$ IH V AH
  [ай]$ AY
  [ай]C AY
  [а] AA
  [б]$ P
  [б]U P
  [б] B
  [в]$ F
  [в]U F
  [в] V
  [гк] HH K
  [г]$ K
  [г] G
  [дц] T S
  [дс] T S
  [д]$ T
  [д]U T
  [дж] JH
  [д] D
  ^[е].*ё Y IH
  ^[е] Y EH
  V[е] Y EH
  ъ[е] Y EH
  ь[е] Y EH
  [ей]$ EY
  [е].*ё IH
  V.*[е]$ IH
  V.*[е]C+V.*V IH
  [е] EH
  ^[ё] Y OW
  V[ё] Y OW
  ь[ё] Y OW
  [ё] OW
  [ж]$ SH
  [ж]U SH
  [ж] ZH
  [зж] ZH
  [зч] SH
  [з]$ S
  [з]U S
  [з] Z
  ж[и] IH
  ш[и] IH
  ц[и] IH
  [и] IY
  [й] Y
  [к] K
  [л] L
  [м] M
  [н] N
  ^C*[о]C*$ OW
  [ой]$ OY
  [ов]$ AH F
  [ость]$ AH S T
  [о]C+[аеиоуыэюя] AH
  C[о]$ AH
  ^[о] AH
  [о].*ё AH
  [о] OW
  [п] P
  [р] R
  [сч] SH
  [сш] SH
  [стн] S N
  [с] S
  [тся]$ T S AH
  [ться]$ T S AH
  [тц] T S
  [т] T
  [у] UW
  [ф] F
  [х] HH
  [ц] T S
  [чн]о CH N
  [ч] CH
  [ш] SH
  [щ] SH
  [ъ]
  [ы] IH
  [ь]
  [э] EH
  ^[ю] Y UW
  V[ю] Y UW
  ь[ю] Y UW
  [ю] UW
  ^[я] Y AA
  V[я] Y AH
  ь[я] Y AA
  V.*[я]$ AH
  [я] AA
  [і] IY
  [ї] Y IY
  [є] Y EH
  [ґ] G
  [ў] W
  `,
  { V: 'аеёиоуыэюяіїє', C: 'бвгджзйклмнпрстфхцчшщьъ', U: 'пктсшхцчщф' },
)

export const sayRussianWord: SayWord = (word) => words.get(word) ?? spelled(word)
