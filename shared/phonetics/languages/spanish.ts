import { compileRules, compileWords, type SayWord } from '../letter-rules'

const words = compileWords(`
  y IY
  méxico M EH HH IY K OW
  mexicano M EH HH IY K AA N OW
  ceo S IY IY OW
  podcast P AO D K AE S T
  software S AO F T W EH R
  online AO N L AY N
`)

/** Spanish spelling, as most of its speakers say it: z and soft c are S, ll is Y; b, d, g between vowels stay soft. */
const spelled = compileRules(
  `
  [ai] AY
  [ay] AY
  [au] AA OW
  [a] AA
  [á] AA
  [b] B
  [cc] K S
  [ch] CH
  [c]F S
  [c] K
  V[d]V DH
  V[d]$ DH
  [d] D
  [ei] EY
  [ey] EY
  [eu] EH UW
  [e] EH
  [é] EH
  [f] F
  [gü] G W
  [gu]F G
  [gu][aoáó] G W
  [g]F HH
  [g] G
  ^[hue] W EH
  [h]
  [i]V Y
  [i] IY
  [í] IY
  [j] HH
  [k] K
  [ll] Y
  [l] L
  [m] M
  [n]g NG
  [n][ckqj] NG
  [n] N
  [ñ] N Y
  [oi] OY
  [oy] OY
  [o] OW
  [ó] OW
  [ph] F
  ^[ps] S
  [p] P
  [qu] K
  [q] K
  [rr] R
  V[r]V D
  [r] R
  [sh] SH
  [s] S
  [tz] T S
  [t] T
  [u]V W
  [u] UW
  [ú] UW
  [ü] W
  [v] B
  [w] W
  ^[x] S
  [x] K S
  [y]V Y
  [y] IY
  [z] S
  [ç] S
  `,
  { V: 'aeiouáéíóúy', F: 'eiéíy' },
)

export const saySpanishWord: SayWord = (word) => words.get(word) ?? spelled(word)
