import { compileRules, compileWords, type SayWord } from '../letter-rules'

/** V vowels, C consonants, F front vowels, B back vowels, N vowels, liquids and nasals. */
const classes = { V: 'aeiouyäöü', C: 'bcdfghjklmnpqrstvwxzß', F: 'eiyäöü', B: 'aou', N: 'aeiouyäöülmnr' }

const words = compileWords(`
  ich IH SH
  es EH S
  des D EH S
  der D EH AH
  er EH AH
  wer V EH AH
  den D EY N
  dem D EY M
  wem V EY M
  wen V EY N
  weg V EH K
  an AA N
  am AA M
  in IH N
  im IH M
  bin B IH N
  bis B IH S
  mit M IH T
  hin HH IH N
  von F AO N
  vom F AO M
  ob AO P
  um UH M
  zum T S UH M
  das D AA S
  was V AA S
  hat HH AA T
  man M AA N
  vor F OW AH
  viel F IY L
  beim B AY M
  gegen G EY G AH N
  geben G EY B AH N
  gebe G EY B AH
  gern G EH AH N
  gerne G EH AH N AH
  gestern G EH S T AH N
  gerade G AH HH AA D AH
  team T IY M
  teams T IY M S
  chef SH EH F
  okay OW K EY
  ok OW K EY
  ceo S IY IY OW
  job JH AA B
  jobs JH AA P S
  computer K AH M P Y UW T AH
  internet IH N T AH N EH T
  software S AO F T V EH AH
  online AO N L AY N
  podcast P AA T K AE S T
  million M IH L Y OW N
  millionen M IH L Y OW N AH N
  milliarde M IH L Y AA D AH
  milliarden M IH L Y AA D AH N
  familie F AA M IY L Y AH
  jedoch Y EY D AO HH
  februar F EY B HH UW AA
`)

/**
 * German spelling. Consonants harden at the end, the r after a vowel is one, unstressed endings fade. The r of the throat
 * and the diphthong of "Haus" are written as HH and AA OW: on real speech the English model hears those in them rather
 * than its own R and AW.
 */
const spelled = compileRules(
  `
  [aa] AA
  [ah]C AA
  [ah]$ AA
  [ai] AY
  [ay] AY
  [au] AA OW
  [äu] OY
  [äh]C EH
  [ä] EH
  [a] AA
  [bb] B
  V[b]$ P
  [b]st P
  [b]s$ P
  [b]t P
  [b] B
  [chs]V K S
  [chs]$ K S
  [chst]$ K S T
  V.*i[ch]$ SH
  B[ch] HH
  ^[ch]r K
  ^[ch]a K
  ^[ch]o K
  [ch] SH
  [ck] K
  [c]F T S
  [c] K
  [dt] T
  [dd] D
  [d]$ T
  [d]s$ T
  un[d]C T
  [d] D
  [ee] EY
  [eih] AY
  [ei] AY
  [ey] AY
  [eu] OY
  [eh]C EY
  [eh]$ EY
  ^[er]C EH AH
  ^v[er] EH AH
  ^z[er]C EH AH
  ^h[er]C EH AH
  ^[ent] EH N T
  ^b[e]C+V.*V AH
  ^g[e]C+V.*V AH
  ^g[e]hö AH
  ^g[e]ha AH
  ^g[e]nu AH
  ^g[e]ra AH
  ^[emp] EH M P
  V.*[ern] AH N
  V.*[ert] AH T
  V.*[ers] AH S
  V.*[er]$ AH
  V.*C[er]C AH
  V.*[eren]$ AH HH AH N
  V.*[ere]$ AH HH AH
  V.*[el]$ AH L
  V.*[eln]$ AH L N
  V.*[elt]$ AH L T
  V.*[em]$ AH M
  V.*[en]$ AH N
  V.*[ens] AH N S
  V.*[end] AH N T
  V.*[es]$ AH S
  V.*[et]$ AH T
  V.*[est]$ AH S T
  V.*[ell] EH L
  V.*[e]$ AH
  V.*[e]hV EY
  V.*[e]nC EH
  V.*[e]C{2} EH
  V.*[e]CV AH
  [e]chC* EH
  [e]rV EY
  [e]rd EY
  [e]rC EH
  [e]ßV EH
  [e]CV EY
  [e] EH
  [ff] F
  [f] F
  [gg] G
  i[g]$ SH
  i[g]t$ SH
  i[g]st$ SH
  i[g]s SH
  i[g]k SH
  [g]$ K
  [g]t$ K
  [g]st$ K
  [g]s$ K
  [g] G
  [hundert] HH UH N D AH T
  ^be[h] HH
  ^ge[h][aoöiäu] HH
  da[h] HH
  wo[h]e HH
  wo[h]i HH
  [haus] HH AA OW S
  V[h]V
  V[h]$
  V[h]C
  r[h]
  [h] HH
  [ieh] IY
  t[ie]n Y AH
  l[ie]n$ Y AH
  [ie] IY
  [ih] IY
  t[i]on Y
  s[i]on Y
  [i]g$ IH
  [i]CV IY
  [i]V Y
  [i]C{2} IH
  [i]$ IY
  [i] IH
  [j] Y
  [kk] K
  [k] K
  [ll] L
  [l] L
  [mm] M
  [m] M
  [nk] NG K
  ^a[n]g N
  ^u[n]g N
  ei[n]g N
  [ng] NG
  [nn] N
  [n] N
  [oo] OW
  [oh]C OW
  [oh]$ OW
  [oi] OY
  [oy] OY
  [oe] ER
  [ou] UW
  ti[o]n OW
  si[o]n OW
  [o]ch AO
  [o]sch AO
  [o]CV OW
  [o]$ OW
  [o]ß OW
  [o]r$ OW
  [o] AO
  [öh] ER
  [ö] ER
  [pf] P F
  [ph] F
  [pp] P
  [p] P
  [qu] K V
  [q] K
  [rr] HH
  [rh] HH
  a[r]C
  V[r]$ AH
  V[r]C AH
  eh[r] AH
  üh[r] AH
  ah[r]C
  [r] HH
  [sch] SH
  ^[sp] SH P
  ^[st] SH T
  V.*[stell] SH T EH L
  V.*[stand] SH T AA N T
  V.*[stadt] SH T AA T
  V.*[spiel] SH P IY L
  V.*[sprech] SH P HH EH SH
  V.*[sprach] SH P HH AA HH
  V.*[stark] SH T AA K
  [ss] S
  ^[s]V Z
  N[s]V Z
  [s] S
  [ß] S
  [tsch] CH
  [ti]on T S Y
  [tie]n T S Y AH
  [tz] T S
  [thaus] T HH AA OW S
  [th]eit T HH
  [th] T
  [tt] T
  [t]s T
  [t] T
  [uh]C UW
  [uh]$ UW
  [u]ch UW
  [u]CV UW
  [u]ß UW
  [u]$ UW
  [u]r$ UW
  [u]g$ UW
  [u] UH
  [üh] IY
  [ü]C{2} IH
  [ü] IY
  V[v]V V
  [v] F
  [w] V
  [x] K S
  [y]C{2} IH
  [y] IY
  [zz] T S
  [z] T S
  [é] EY
  [à] AA
  `,
  classes,
)

export const sayGermanWord: SayWord = (word) => words.get(word) ?? spelled(word)
