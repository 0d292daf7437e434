import { compileRules } from '../letter-rules'

/** Letters read the way most languages that write them mean them; the reading of transliterations, too. */
export const sayAnyLatin = compileRules(
  `
  [aa] AA
  [ai] AY
  [ay]$ AY
  [ay]C AY
  [au] AW
  [a] AA
  [b] B
  [ch] CH
  [ck] K
  [c]F T S
  [c] K
  [dzh] JH
  [dj] JH
  [dh] D
  [d] D
  [ee] IY
  [ei] EY
  [ey]$ EY
  [e] EH
  [f] F
  [gh] G
  [g] G
  [h] HH
  [ia]$ IY AA
  [i]V Y
  [ii] IY
  [i] IY
  [j] JH
  [kh] HH
  [k] K
  [l] L
  [m] M
  [ng]$ NG
  [ng]C NG
  [n] N
  [oo] UW
  [ou] UW
  [oi] OY
  [o] OW
  [ph] F
  [p] P
  [q] K
  [r] R
  [shch] SH CH
  [sh] SH
  [sch] SH
  [ss] S
  [s] S
  [th] T
  [ts] T S
  [tz] T S
  [t] T
  [uu] UW
  [u] UW
  [v] V
  [w] W
  [xi] SH IY
  [x] K S
  [yi] IY
  ^[y]C IY
  C[y]C IY
  C[y]$ IY
  [y] Y
  [zh] ZH
  [z] Z
  [ß] S
  [æ] AE
  [ø] ER
  [œ] ER
  [ö] ER
  [ő] ER
  [ü] IY
  [ű] IY
  [å] AO
  [ä] EH
  [ș] SH
  [ş] SH
  [š] SH
  [č] CH
  [ć] CH
  [ç] S
  [ž] ZH
  [đ] D
  [ð] DH
  [þ] TH
  [ł] W
  [ñ] N Y
  [ň] N Y
  [ř] R ZH
  [ț] T S
  [ţ] T S
  [ı] IH
  [ə] AH
  [ğ]
  `,
  { V: 'aeiou', C: 'bcdfghjklmnpqrstvwxz', F: 'eiy' },
)
