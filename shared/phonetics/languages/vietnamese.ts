import { compileRules } from '../letter-rules'

/** Vietnamese syllables without their tones. Northern sounds; final stops are as written. */
const spelled = compileRules(
  `
  [anh]$ AE NG
  [ach]$ AE K
  [ay]$ AY
  [ai]$ AY
  [ao]$ AW
  [au]$ AW
  [a] AA
  [ă] AH
  [ây]$ EY
  [âu]$ OW
  [â] AH
  [b] B
  [ch]$ K
  [ch] CH
  [c] K
  [d] Z
  [đ] D
  [eo]$ EH W
  [e] EH
  [êu]$ EY W
  [ênh]$ EY NG
  [ê] EY
  [gh] G
  [gi]V Z
  [gi]$ Z IY
  [gì]$ Z IY
  [gi] Z IY
  [g] G
  [h] HH
  [iêu]$ IY W
  [iê] IY AH
  [ia]$ IY AH
  [inh]$ IH NG
  [ich]$ IH K
  [iu]$ IY W
  [i] IY
  [kh] K
  [k] K
  [l] L
  [m] M
  [ngh] NG
  [ng] NG
  [nh] N Y
  [n] N
  [oai] W AY
  [oay] W AY
  [oa] W AA
  [oă] W AH
  [oe] W EH
  [oi]$ OY
  [ong]$ AW NG
  [o] AO
  [ôi]$ OY
  [ông]$ OW NG
  [ô] OW
  [ơi]$ AH Y
  [ơ] ER
  [ph] F
  [p] P
  [qu] K W
  [r] Z
  [s] S
  [th] T
  [tr] CH
  [t] T
  [uôi]$ UW Y
  [uô] UW AH
  [uyê] W IY AH
  [uyên] W IY N
  [uya]$ W IY AH
  [uy] W IY
  [ua]$ UW AH
  [uâ] W AH
  [uê] W EY
  [ui]$ UW Y
  [ung]$ UH NG
  [u] UW
  [ươi]$ UH AH Y
  [ươ] UH AH
  [ưa]$ UH AH
  [ưu]$ UH W
  [ư] UH
  [v] V
  [x] S
  [yêu]$ Y IY W
  [yê] IY AH
  [y] IY
  [f] F
  [j] Z
  [w] W
  [z] Z
  `,
  { V: 'aăâeêioôơuưy' },
)

/** Marks of the five tones; the marks that make a letter (breve, circumflex, horn) stay. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

export const sayVietnameseWord = (word: string) => spelled(word.normalize('NFD').replace(tones, '').normalize('NFC'))
