import { compileRules, compileWords, type SayWord } from '../letter-rules'

const words = compileWords(`
  de D AH
  een AH N
  het HH AH T
  je Y AH
  ze Z AH
  we V AH
  me M AH
  te T AH
  er EH R
  van F AA N
  ik IH K
  is IH S
  hij HH EY
  zijn Z EY N
  niet N IY T
  bijzonder B IY Z AO N D AH R
  moeilijk M UW L AH K
  ceo S IY IY OW
  podcast P AA T K AE S T
`)

/** Dutch spelling. An open syllable has a long vowel; g and ch are the throat's h; endings fade. */
const spelled = compileRules(
  `
  [aai] AY
  [aa] AA
  [ai] AY
  [au] AW
  [auw] AW
  [a] AA
  [bb] B
  [b]$ P
  [b] B
  [sch]$ S
  [sch]e$ S
  [ch] HH
  [ck] K
  [c]F S
  [c] K
  [dt] T
  [dd] D
  [d]$ T
  [d] D
  [eeuw] EY UW
  [eeu] EY UW
  [ee] EY
  [ei] EY
  [eu] ER
  [erd]$ AH R T
  ^b[e]CV AH
  ^g[e]CV AH
  ^v[er] AH R
  neg[en] AH N
  V.*[en]$ AH
  V.*[er]$ AH R
  V.*[el]$ AH L
  V.*[es]$ AH S
  V.*[et]$ AH T
  V.*[em]$ AH M
  V.*[end]$ AH N T
  V.*[ens]$ AH N S
  V.*[e]$ AH
  V.*[e]CV AH
  [e]CV EY
  [e]$ AH
  [e] EH
  [ff] F
  [f] F
  [gg] HH
  [g] HH
  [h] HH
  [ieuw] IY UW
  [ie] IY
  [ij]k$ AH
  [ij] EY
  V.*[ig] AH HH
  [i]CV IY
  [i]V IY
  [i]$ IY
  [i] IH
  t[j]e Y
  [j] Y
  [kk] K
  [k] K
  [ll] L
  [l] L
  [mm] M
  [m] M
  [nk] NG K
  [ng] NG
  [nn] N
  [n] N
  [oei] UW Y
  [oe] UW
  [ooi] OY
  [oo] OW
  [ou] AW
  [oi] OY
  [o]CV OW
  [o]$ OW
  [o] AO
  [ph] F
  [pp] P
  [p] P
  [qu] K V
  [q] K
  [rr] R
  [r] R
  [sj] SH
  ^[sch] S HH
  [sch]V S HH
  [ss] S
  [s] S
  V[ti]e T S IY
  [th] T
  [tt] T
  [t] T
  [ui] AW
  [uu] IY
  [u]w IY
  [u]CV IY
  [u]$ IY
  [u] AH
  ^[v] F
  [v] V
  [wr] V R
  u[w]$
  [w] V
  [x] K S
  [y]V Y
  [y] IY
  [zz] Z
  [z] Z
  [ë] AH
  [ï] IY
  [é] EY
  [è] EH
  [ö] ER
  [ü] IY
  `,
  { V: 'aeiouyëïöü', C: 'bcdfghjklmnpqrstvwxz', F: 'eiy' },
)

export const sayDutchWord: SayWord = (word) => words.get(word) ?? spelled(word)
