import { compileRules } from '../letter-rules'

/**
 * C consonants, V vowels, F front vowels, T voiceless consonants before -ed, H stops that keep its vowel, G voiced ones
 * before -s, U those after which u has no Y.
 */
const classes = {
  C: 'bcdfghjklmnpqrstvwxz',
  V: 'aeiouy',
  F: 'eiy',
  T: 'fkpqcsx',
  H: 'td',
  G: 'bdglmnrv',
  U: 'dlrjs',
}

/**
 * English spelling for words that no dictionary has, mostly names and brands. Vowels in open syllables get the sound
 * they have in names ("Nakamoto"), not the one of old words.
 */
export const sayEnglishSpelling = compileRules(
  `
  ^[a]$ AH
  [augh] AO
  [au] AO
  [aw]V AH W
  [aw] AO
  [aigh] EY
  [air] EH R
  [ai] EY
  [ay] EY
  [aer] EH R
  [ae] IY
  [aa] AA
  [ah] AA
  [ao] AW
  V.*[ation] EY SH AH N
  V.*[able]$ AH B AH L
  V.*[ably]$ AH B L IY
  V.*[age]$ IH JH
  V.*[ages]$ IH JH IH Z
  V.*[al]$ AH L
  V.*[als]$ AH L Z
  V.*[ally]$ AH L IY
  V.*C[an]$ AH N
  V.*C[ans]$ AH N Z
  V.*[ance] AH N S
  V.*[ant]$ AH N T
  V.*C[as]$ AH S
  V.*C[ar]$ ER
  V.*C[ard]$ ER D
  V.*[ate]$ EY T
  [ang]e EY N
  [all] AO L
  [al]k AO
  [alt] AO L T
  [arr] EH R
  w[ar]C AO R
  [are]$ EH R
  [ar]V EH R
  [ar] AA R
  qu[a] AA
  w[a]C AA
  [a]CCV AE
  [a]Ce$ EY
  [a]Ces$ EY
  [a]Ced$ EY
  [a]CiV EY
  [a]sh AE
  [a]$ AH
  V.*[a]CV AH
  [a]C[aou] AA
  [a] AE
  [bb] B
  m[b]$
  [bt]$ T
  [b] B
  [cch] K
  [cc]F K S
  [cc] K
  ^[chr] K R
  [chl] K L
  [ch]m K
  [ch] CH
  [ck] K
  [ci]V SH
  [cz] CH
  s[c]F
  [c]F S
  [c] K
  [dge] JH
  [dg]F JH
  H[ed]$ IH D
  T[ed]$ T
  [dd] D
  [d] D
  [eau] OW
  [ear]C ER
  [ear] IH R
  [ea]d EH
  [ea] IY
  [eer] IH R
  [ee] IY
  [eigh] EY
  ^[ei] AY
  c[ei] IY
  [ein] AY N
  [ei] IY
  [eu] Y UW
  [ew] Y UW
  [ey]$ IY
  [ey] EY
  [ere]$ IH R
  [err] EH R
  V.*[er]V ER
  [er]V EH R
  [er] ER
  [eo]$ IY OW
  ^[ex]V IH G Z
  ^C*[e]$ IY
  V.*[el]$ AH L
  V.*[els]$ AH L Z
  V.*[en]$ AH N
  V.*[ens]$ AH N Z
  V.*[ent] AH N T
  V.*[ence] AH N S
  V.*[ency] AH N S IY
  V.*[ess] AH S
  V.*[et]$ AH T
  V.*C[es]$ Z
  V.*[ely]$ L IY
  V.*[eful] F AH L
  V.*[ement] M AH N T
  V.*[eness] N AH S
  V.*C[ed]$ D
  [e]Ce$ IY
  ^C*[e]CiV IY
  ^[e]CV IH
  [e]$
  V.*[e]CV AH
  [e] EH
  [ff] F
  [f] F
  [gg] G
  ^[gh] G
  [gh]$
  [gh]t
  [gh] G
  ^[gn] N
  [gn]$ N
  [gi]V JH
  [ge]$ JH
  [g]e JH
  [g]i JH
  [g]y JH
  [g] G
  V[h]C
  V[h]$
  r[h]
  [h] HH
  [ier]$ IY ER
  [igh] AY
  [ign]$ AY N
  [ild]$ AY L D
  [ind]$ AY N D
  [ism] IH Z AH M
  [ire] AY ER
  [irr] IH R
  [ir]V IH R
  [ir] ER
  [ique] IY K
  [ie]$ IY
  [ies]$ IY Z
  [ied]$ IY D
  [ie] IY
  t[io]n AH
  s[io]n AH
  [io]$ IY OW
  [ious] IY AH S
  [ize] AY Z
  [ise]$ AY Z
  [ity] AH T IY
  [ive]$ IH V
  V.*[ine]$ IY N
  [ia]$ IY AH
  [i]V IY
  [i]Ce$ AY
  [i]Ces$ AY
  [i]Ced$ AY
  ^C*[i]$ AY
  [i]$ IY
  V.*[i]CV AH
  [i]C[ao] IY
  [i] IH
  [j] JH
  ^[kn] N
  [kk] K
  [kh] K
  [k] K
  C[le]$ AH L
  C[les]$ AH L Z
  C[led]$ AH L D
  [ll] L
  [l] L
  ^[mc]C M AH K
  ^[mc]V M AH K
  [mm] M
  [mn]$ M
  C[m]$ AH M
  [m] M
  [ng]$ NG
  [ngs]$ NG Z
  [nge]$ N JH
  [nge]s$ N JH IH
  [ng]er NG
  [ng]F N JH
  [ng] NG G
  [nk] NG K
  [nx] NG K S
  [nc]t NG K
  [nn] N
  [n] N
  [oar] AO R
  [oa] OW
  [oe]$ OW
  [oe] OW
  [oi] OY
  [ook] UH K
  [oor] AO R
  [oo] UW
  [ould] UH D
  [ought] AO T
  [ough] AH F
  [our] AO R
  V.*[ous]$ AH S
  [oul] OW L
  [ou] AW
  [ow]$ OW
  [ow]n AW
  [ow] AW
  [oy] OY
  [ore] AO R
  V.*[or]$ ER
  V.*[ors]$ ER Z
  w[or] ER
  [orr] AO R
  [or] AO R
  V.*C[on]$ AH N
  V.*C[ons]$ AH N Z
  V.*[om]$ AH M
  V.*[ot]$ AH T
  [ology] AA L AH JH IY
  [old] OW L D
  [olk] OW K
  [oll] OW L
  [o]Ce$ OW
  [o]Ces$ OW
  [o]$ OW
  [os]$ OW S
  [o]h OW
  [o]st OW
  [o]CiV OW
  V.*[o]CV AH
  [o]CV OW
  [o] AA
  [ph] F
  ^[pn] N
  ^[ps] S
  ^[pt] T
  [pp] P
  [p] P
  [que]$ K
  [qu] K W
  [q] K
  [rr] R
  [rh] R
  [r] R
  [sch] SH
  [ssion] SH AH N
  [ssi]V SH
  V[sion] ZH AH N
  [sion] SH AH N
  [sure]$ ZH ER
  [sh] SH
  [ss] S
  [sm]$ Z AH M
  ^[s] S
  V[s]V Z
  G[s]$ Z
  V[s]$ Z
  [s] S
  [tch] CH
  [tion] SH AH N
  [tia] SH AH
  [ture] CH ER
  [tu]V CH UW
  s[t]le
  s[t]en
  [th] TH
  [tt] T
  [ts] T S
  [tz] T S
  [t] T
  [uy] AY
  [ur]V UH R
  [urr] ER
  [ure] Y ER
  [ur] ER
  g[u]F
  V.*[um]$ AH M
  V.*[us]$ AH S
  ^[un]C AH N
  [ui] UW
  [ue]$ UW
  [u]V UW
  U[u]C[aeiou] UW
  ^[u]C[aeiou] Y UW
  [u]C[aeiou] Y UW
  [u]$ UW
  [ush] UH SH
  [ull]$ UH L
  [u] AH
  [vv] V
  [v] V
  ^[wr] R
  ^[who] HH UW
  [wh] W
  [w]C
  [w] W
  ^[x] Z
  [x] K S
  ^[y]C IH
  ^[y] Y
  ^C*[y]$ AY
  [y]$ IY
  [yr]C ER
  [yre]$ AY R
  V[y]V Y
  C[y]Ce$ AY
  ^C*[y]CV AY
  [y]V Y
  [y] IH
  [zz] Z
  [z] Z
  `,
  classes,
)
