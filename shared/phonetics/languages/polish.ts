import { compileRules, compileWords, type SayWord } from '../letter-rules'

const words = compileWords(`
  ceo S IY IY OW
  podcast P AO D K AE S T
  software S AO F T W EH R
`)

/** Polish spelling: letter groups for hissing sounds, nasal ą and ę by what follows, voiced ends harden. */
const spelled = compileRules(
  `
  [au] AA OW
  [a] AA
  [ą][bp] AO M
  [ą] AO N
  [b]$ P
  [b]U P
  [b] B
  [ch] HH
  [cz] CH
  [ci]V CH
  [ci] CH IY
  [ć] CH
  [ck] T S K
  [c] T S
  [dzi]V JH
  [dzi] JH IY
  [dź]$ CH
  [dź] JH
  [dż] JH
  [dz]$ T S
  [dz] D Z
  [d]$ T
  [d]U T
  [d] D
  [ej]$ EY
  [ej]C EY
  [e] EH
  [ę]$ EH
  [ę][bp] EH M
  [ę] EH N
  [f] F
  [gi]V G Y
  [g]$ K
  [g] G
  [h] HH
  [i]V Y
  [i] IY
  [j] Y
  [k] K
  [l] L
  [ł] W
  [m] M
  [ni]V N Y
  [ń] N
  [n][kg] NG
  [n] N
  [oj]$ OY
  [o] AO
  [ó] UW
  [p] P
  [qu] K V
  p[rz] SH
  k[rz] SH
  t[rz] SH
  ch[rz] SH
  [rz]$ SH
  [rz] ZH
  [r] R
  [sz] SH
  [si]V SH
  [si] SH IY
  [ś] SH
  [s] S
  [t] T
  [u] UW
  [v] V
  [w]$ F
  [w]U F
  K[w] F
  [w] V
  [x] K S
  [y] IH
  [zi]V ZH
  [zi] ZH IY
  [ź]$ SH
  [ź] ZH
  [ż]$ SH
  [ż]U SH
  [ż] ZH
  [z]$ S
  [z]U S
  [z] Z
  `,
  { V: 'aeiouyąęó', C: 'bcdfghjklmnpqrstvwxzłńśźżć', U: 'pktfschćś', K: 'pktsch' },
)

export const sayPolishWord: SayWord = (word) => words.get(word) ?? spelled(word)
