import { compileRules, compileWords, type SayWord } from '../letter-rules'

const words = compileWords(`
  ceo S IY IY OW
  podcast P AO D K AE S T
  software S AO F T W EH R
  online AO N L AY N
`)

/** Italian spelling: c and g soften before front vowels, an i after them only shows it, doubles are one sound here. */
const spelled = compileRules(
  `
  [ai] AY
  [au] AA OW
  [a] AA
  [à] AA
  [bb] B
  [b] B
  [cch] K
  [cci][aou] CH
  [cc]F CH
  [cqu] K W
  [ch] K
  [ci][aouò] CH
  [cie] CH EH
  [c]F CH
  [c] K
  [d] D
  [ei] EY
  [e] EH
  [è] EH
  [é] EH
  [f] F
  [ggi][aouò] JH
  [gg]F JH
  [gh] G
  [gli]V L Y
  [gli] L Y IY
  [gn] N Y
  [gi][aouò] JH
  [g]F JH
  [g] G
  [h]
  ^Z[i]V$ IY
  [i]V Y
  [i] IY
  [ì] IY
  [j] Y
  [k] K
  [l] L
  [m] M
  [n][cgq][haoul] NG
  [nqu] NG K W
  [n] N
  [oi] OY
  [o] OW
  [ò] OW
  [ph] F
  [p] P
  [qu] K W
  [q] K
  [rr] R
  V[r]V D
  [r] R
  [sci][aouò] SH
  [scie] SH EH
  [sc]F SH
  [sch] S K
  [ss] S
  V[s]V Z
  [s][bdglmnrv] Z
  [s] S
  [t] T
  [u]V W
  [u] UW
  [ù] UW
  [v] V
  [w] W
  [x] K S
  [y] Y
  [zz] T S
  ^[z] D Z
  [z] T S
  `,
  { V: 'aeiouàèéìòù', F: 'eièéì', Z: 'dmztp' },
)

export const sayItalianWord: SayWord = (word) => {
  const elided = /^(\p{L}{1,6})'(\p{L}.*)$/u.exec(word)
  // "l'amico", "dell'uomo": one word in speech.
  if (elided !== null) return spelled(elided[1]! + elided[2]!)
  return words.get(word) ?? spelled(word)
}
