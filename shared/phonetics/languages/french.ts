import { compileRules, compileWords, type SayWord } from '../letter-rules'

const words = compileWords(`
  et EY
  est EH
  es EH
  les L EY
  des D EY
  mes M EY
  tes T EY
  ses S EY
  ces S EY
  un AH N
  le L AH
  je ZH AH
  de D AH
  ne N AH
  me M AH
  te T AH
  se S AH
  que K AH
  ce S AH
  femme F AA M
  femmes F AA M
  monsieur M AH S Y ER
  messieurs M EY S Y ER
  oui W IY
  ville V IY L
  villes V IY L
  mille M IY L
  souvent S UW V AA N
  argent AA HH ZH AA N
  client K L IY AA N
  clients K L IY AA N
  content K AO N T AA N
  président P HH EY Z IY D AA N
  différent D IY F EY HH AA N
  différents D IY F EY HH AA N
  talent T AA L AA N
  parent P AA HH AA N
  parents P AA HH AA N
  vent V AA N
  récent HH EY S AA N
  accident AA K S IY D AA N
  agent AA ZH AA N
  agents AA ZH AA N
  dent D AA N
  dents D AA N
  lent L AA N
  tranquille T HH AA N K IY L
  million M IY L Y AO N
  millions M IY L Y AO N
  milliard M IY L Y AA HH
  milliards M IY L Y AA HH
  six S IY S
  dix D IY S
  sept S EH T
  huit W IY T
  neuf N ER F
  cinq S AE N K
  vingt V AE N
  cent S AA N
  cents S AA N
  temps T AA N
  plus P L IY
  tous T UW
  fils F IY S
  sens S AA N S
  mer M EH HH
  fer F EH HH
  hier Y EH HH
  hiver IY V EH HH
  cher SH EH HH
  merci M EH HH S IY
  pays P EY IY
  oeuf ER F
  œuvre ER V HH AH
  gens ZH AA N
  eu IY
  eut IY
  ils IY L
  avec AA V EH K
  donc D AO N K
  second S AH G AO N
  seconde S AH G AO N D
  août UW T
  album AA L B AO M
  ceo S IY IY OW
  podcast P AO D K AE S T
`)

/**
 * French spelling: silent ends, nasal vowels (a vowel and N here), and groups of letters for one sound. The r of the
 * throat is HH, which is nearer to it than the R of English.
 */
const spelled = compileRules(
  `
  [ain]C AE N
  [ain]$ AE N
  [aim]$ AE N
  [aill] AY
  [ail]$ AY
  [ails]$ AY
  [ai] EH
  [aî] EH
  [ay]V EY Y
  [ay] EY
  [aux]$ OW
  [au] OW
  [an]C AA N
  [an]$ AA N
  [am][bp] AA N
  [aen]$ AA N
  [a] AA
  [bb] B
  [b]$
  [b] B
  [cc]F K S
  [cc] K
  [ch]r K
  [ch] SH
  [ck] K
  [cqu] K
  n[c]$
  [c]F S
  [ç] S
  [c] K
  [dd] D
  [d]s?$
  [d] D
  [eaux]$ OW
  [eau] OW
  [ein]C AE N
  [ein]$ AE N
  [eill] EH Y
  [eil]s?$ EH Y
  [ei] EH
  [euill] ER Y
  [euil]s?$ ER Y
  [eux]$ ER
  [eu] ER
  i[en]s?$ AE N
  i[en]C AE N
  y[en]s?$ AE N
  é[en]s?$ AE N
  V.*i[ent]$
  V.*[ement]s?$ AH M AA N
  [ment]s?$ M AA N
  V.*C[ent]$
  [enn] EH N
  [emm] EH M
  [en]C AA N
  [en]$ AA N
  [em][bp] AA N
  ^C+[es]$ EY
  [es]$
  ^C*[er]$ EH HH
  [er]s?$ EY
  [ez]$ EY
  [et]s?$ EH
  ^C+[e]$ AH
  [e]$
  [ée]s?$ EY
  [e][lrstncpfm]{2} EH
  ^[ex]V EH G Z
  [ex] EH K S
  [e]C[aeiouyéèêâîôû] AH
  g[e][aouâôû]
  [e] EH
  [é] EY
  [è] EH
  [ê] EH
  [ë] EH
  [ff] F
  [f] F
  [gn] N Y
  [gu]F G
  [g]F ZH
  [gg] G
  n[g]s?$
  [g] G
  [h]
  [ien]s?$ Y AE N
  [in]C AE N
  [in]$ AE N
  [im][bp] AE N
  [ill] IY Y
  C[ie]s?$ IY
  [i]V Y
  [i] IY
  [î] IY
  [ï] IY
  [j] ZH
  [k] K
  [ll] L
  [l] L
  [mm] M
  [m] M
  [nn] N
  [n] N
  [oeu] ER
  [œu] ER
  [œ] ER
  [oin] W AE N
  [oix]$ W AA
  [oi] W AA
  [oî] W AA
  [oy]V W AA Y
  [oui] W IY
  [oue] UW EH
  [ou]V W
  [oun] UW N
  [ou] UW
  [où] UW
  [oû] UW
  [on]C AO N
  [on]$ AO N
  [om][bp] AO N
  [om]$ AO N
  [o]$ OW
  [o]t?s?$ OW
  [o]s OW
  [ô] OW
  [o] AO
  [ph] F
  [pp] P
  [p]s?$
  [p]t
  [p] P
  [qu] K
  [q] K
  [rr] HH
  [r] HH
  [sch] SH
  [sc]F S
  [ss] S
  V[s]V Z
  [s]$
  [s] S
  [tion] S Y AO N
  [tie]l S Y EH
  [tie]n S Y EH
  [th] T
  [tt] T
  [t]s?$
  [t] T
  [un]C AH N
  [un]$ AH N
  [um]$ AO M
  [uin]C W AE N
  [uin]$ W AE N
  [ui] W IY
  [ueil] ER Y
  [ue]$ IY
  [ue]s$ IY
  [u]V W
  [u] IY
  [û] IY
  [ü] IY
  [v] V
  [w] W
  [x]$
  [x] K S
  [ym][bp] AE N
  [yn]C AE N
  [y]V Y
  [y] IY
  [z]$
  [z] Z
  [â] AA
  [à] AA
  `,
  { V: 'aeiouyéèêëâàîïôûüœ', C: 'bcdfghjklmnpqrstvwxzç', F: 'eiyéèêëî' },
)

/** Elided words are said with the next one: `l'homme`, `qu'il`. */
export const sayFrenchWord: SayWord = (word) => {
  const [, elided, rest] = /^(.{1,6}?)'(.+)$/.exec(word) ?? []
  if (elided !== undefined) return [...spelledAlone(elided), ...sayFrenchWord(rest!)]
  return words.get(word) ?? spelled(word)
}

/** An elided word keeps its consonant: the c of c' is soft. */
function spelledAlone(elided: string) {
  return elided === 'c' ? spelled('ç') : spelled(`${elided}a`).slice(0, -1)
}
