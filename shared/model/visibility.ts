/** What of a language is to be seen. Blurred text keeps its place and can be revealed line by line. */
export const visibilities = ['shown', 'blurred', 'hidden'] as const
export type Visibility = (typeof visibilities)[number]

/** What a language of an episode is to the listener: the one that is spoken, or what it means. */
export type Role = 'original' | 'translation'

export type VisibilityByRole = Readonly<Record<Role, Visibility>>

/** What the keys E, C and B ask for: one language alone, or both. */
export const presets = {
  both: { original: 'shown', translation: 'shown' },
  original: { original: 'shown', translation: 'hidden' },
  translation: { original: 'hidden', translation: 'shown' },
} as const satisfies Readonly<Record<string, VisibilityByRole>>

export type Preset = keyof typeof presets

/** The preset that holds; null when something is blurred. */
export function presetOf({ original, translation }: VisibilityByRole): Preset | null {
  const names = Object.keys(presets) as Preset[]
  return names.find((name) => presets[name].original === original && presets[name].translation === translation) ?? null
}

/** With one role set. Never both hidden, for nothing would be left to look at: the one asked to hide blurs instead. */
export function withVisibility(before: VisibilityByRole, role: Role, next: Visibility): VisibilityByRole {
  const other = role === 'original' ? before.translation : before.original
  return { ...before, [role]: next === 'hidden' && other === 'hidden' ? 'blurred' : next }
}

/** With one role one step on: shown, blurred, hidden, shown again; hidden is left out where it cannot be. */
export function cycleVisibility(before: VisibilityByRole, role: Role): VisibilityByRole {
  const next = visibilities[(visibilities.indexOf(before[role]) + 1) % visibilities.length] as Visibility
  const after = withVisibility(before, role, next)
  return after[role] === before[role] ? { ...after, [role]: 'shown' } : after
}
