/** English consonant letters, by the classes of `english-rules.ts`. */
export const consonantRules = `
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
  [dd] D
  [d] D
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
  [vv] V
  [v] V
  ^[wr] R
  ^[who] HH UW
  [wh] W
  [w]C
  [w] W
  ^[x] Z
  [x] K S
  [zz] Z
  [z] Z
`
