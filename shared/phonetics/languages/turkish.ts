import { compileRules } from '../letter-rules'

/** Turkish spelling: a letter a sound; ğ lengthens the vowel before it. */
const spelled = compileRules(
  `
  [ay]C AY
  [ay]$ AY
  [a] AA
  [â] AA
  [b] B
  [c] JH
  [ç] CH
  [d] D
  [ey]C EY
  [ey]$ EY
  [e] EH
  [f] F
  [g] G
  [ğ]
  [h] HH
  [ı] AH
  [i] IY
  [î] IY
  [j] ZH
  [k] K
  [l] L
  [m] M
  [n][kg] NG
  [n] N
  [oy]C OY
  [oy]$ OY
  [o] OW
  [ö] ER
  [p] P
  [q] K
  [r] R
  [s] S
  [ş] SH
  [t] T
  [u] UW
  [û] UW
  [ü] IY
  [v] V
  [w] V
  [x] K S
  [y] Y
  [z] Z
  `,
  { C: 'bcçdfgğhjklmnprsştvyz' },
)

/** Small letters made by other languages' rule turn İ into i with a dot: the dot goes. */
export const sayTurkishWord = (word: string) => spelled(word.replaceAll('i\u0307', 'i'))
