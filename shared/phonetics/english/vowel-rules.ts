/** English vowel letters, by the classes of `english-rules.ts`. */
export const vowelRules = `
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
  H[ed]$ IH D
  T[ed]$ T
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
`
