import { compileRules } from '../letter-rules'

/** Modern Greek, without its accents. */
const spelled = compileRules(
  `
  [αι] EH
  [αυ]U AA F
  [αυ] AA V
  [α] AA
  [β] V
  [γγ] NG G
  [γκ] G
  [γ]F Y
  [γ] G
  [δ] DH
  [ει] IY
  [ευ]U EH F
  [ευ] EH V
  [ε] EH
  [ζ] Z
  [η] IY
  [θ] TH
  [ι]V Y
  [ι] IY
  [κ] K
  [λ] L
  [μπ] B
  [μ] M
  ^[ντ] D
  [ντ] N D
  [ν] N
  [ξ] K S
  [οι] IY
  [ου] UW
  [ο] AO
  [π] P
  [ρ] R
  [σ]B Z
  [σ] S
  [ς] S
  [τσ] T S
  [τζ] D Z
  [τ] T
  [υι] IY
  [υ] IY
  [φ] F
  [χ] HH
  [ψ] P S
  [ω] AO
  `,
  { V: 'αεηιουω', F: 'εηιυ', U: 'θκξπσςτφχψ', B: 'βγδμρ' },
)

export const sayGreekWord = (word: string) =>
  spelled(
    word
      .normalize('NFD')
      .replace(/[\u0300\u0301\u0342]/g, '')
      .normalize('NFC'),
  )
