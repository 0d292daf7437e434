import { compileRules, compileWords, type SayWord } from '../letter-rules'

const words = compileWords(`
  e IY
  o UW
  os UW S
  a AH
  as AH S
  é EH
  de JH IY
  do D UW
  da D AH
  em EY N
  um UW N
  muito M UW IY N T UW
  muita M UW IY N T AH
  dois D OY S
  ceo S IY IY OW
  podcast P AO D K AE S T
`)

/** Portuguese spelling in the Brazilian manner: ti and di are CH and JH, final o and e close, l after a vowel is U. */
const spelled = compileRules(
  `
  [ãe] AY N
  [ão] AW N
  [ãi] AY N
  [ã] AH N
  [ai] AY
  [au] AW
  [an][bcdfgjklpqrstvxz] AH N
  [am]$ AW N
  [am][bp] AH M
  [al]$ AW
  [al]C AW
  [a]$ AH
  [as]$ AH S
  [a] AA
  [á] AA
  [â] AH
  [à] AA
  [b] B
  [ch] SH
  [ç] S
  [c]F S
  [c] K
  [d]i JH
  [de]$ JH IY
  [des]$ JH IY S
  [d] D
  [ei] EY
  [em]$ EY N
  [ens]$ EY N S
  [en][bcdfgjklpqrstvxz] EH N
  [em][bp] EH M
  [el]$ EH UW
  [eu] EH UW
  ^[ex]V EH Z
  [e]$ IY
  [es]$ IY S
  [e] EH
  [é] EH
  [ê] EY
  [f] F
  [gu]F G
  [gu][aoã] G W
  [g]F ZH
  [g] G
  [h]
  [im]$ IY N
  [in][bcdfgjklpqrstvxz] IY N
  [il]$ IY UW
  ^C*[i]V IY
  [i]V Y
  [i] IY
  [í] IY
  [j] ZH
  [k] K
  [lh] L Y
  [l]C UW
  [l]$ UW
  [l] L
  [m]$ N
  [m] M
  [nh] N Y
  [n] N
  [õe] OY N
  [õ] AO N
  [ou] OW
  [oi] OY
  [on][bcdfgjklpqrstvxz] AO N
  [om]$ AO N
  [om][bp] AO M
  [ol]$ AO UW
  [o]$ UW
  [os]$ UW S
  [o] OW
  [ó] AO
  [ô] OW
  [ph] F
  [p] P
  [qu]F K
  [qu] K W
  [q] K
  ^[r] HH
  [rr] HH
  V[r]V D
  [r] R
  [sc]F S
  [ss] S
  V[s]V Z
  [s] S
  [t]i CH
  [te]$ CH IY
  [tes]$ CH IY S
  [t] T
  [um]$ UW N
  [un][bcdfgjklpqrstvxz] UW N
  [u]V W
  [u] UW
  [ú] UW
  [ü] W
  [v] V
  [w] W
  [x] SH
  [y] IY
  [z]$ S
  [z] Z
  `,
  { V: 'aeiouáéíóúâêôãõà', C: 'bcdfgjkmnpqrstvxz', F: 'eiéíê' },
)

export const sayPortugueseWord: SayWord = (word) => words.get(word) ?? spelled(word)
