import { episodeNumber } from './episode-number'
import type { FileGroup } from './group-files'
import { likeness } from './likeness'

/** Names of a folder are compared each with each up to so many comparisons, about a twentieth of a second. */
const mostComparisons = 20_000

/** From here on two names are taken for one; half of the pairs of letters are the same at 0.5. */
const leastLikeness = 0.6

/**
 * Joins groups whose names are not alike where only one choice is left: dubs in folders of their language with the same
 * number; then recordings without a transcript and transcripts without a recording that have the same name in different
 * folders, in one folder the same date or number or very like names, or that are the only two of their folder. What could
 * be two things is left alone.
 */
export function guessPairs(groups: readonly FileGroup[]): FileGroup[] {
  let all = joinDubs(groups)
  all = joinBy(all, ({ base }) => base || null)
  all = joinBy(all, (group) => inFolder(group, episodeNumber(group.base).date))
  all = joinBy(all, (group) => inFolder(group, episodeNumber(group.base).number))
  all = joinBy(all, onlyTwoOfFolder(all))
  return joinAlike(all)
}

function inFolder({ folder }: FileGroup, value: string | undefined): string | null {
  return value === undefined ? null : `${folder}\0${value}`
}

const lacksText = ({ audios, texts }: FileGroup) => audios.length > 0 && texts.length === 0
const lacksAudio = ({ audios }: FileGroup) => audios.length === 0

/** Joins each recording with the transcript of the same key, where one of each has it. */
function joinBy(groups: readonly FileGroup[], keyOf: (group: FileGroup) => string | null): FileGroup[] {
  const byKey = new Map<string, { audios: FileGroup[]; texts: FileGroup[] }>()
  for (const group of groups) {
    const key = lacksText(group) || lacksAudio(group) ? keyOf(group) : null
    if (key === null) continue
    const ofKey = byKey.get(key) ?? { audios: [], texts: [] }
    byKey.set(key, ofKey)
    ofKey[lacksText(group) ? 'audios' : 'texts'].push(group)
  }
  const partners = new Map<FileGroup, FileGroup>()
  for (const { audios, texts } of byKey.values()) {
    const [audio, text] = [audios[0], texts[0]]
    if (audio && text && audios.length === 1 && texts.length === 1 && agree(audio, text)) partners.set(audio, text)
  }
  return joinPartners(groups, partners)
}

function joinPartners(groups: readonly FileGroup[], partners: ReadonlyMap<FileGroup, FileGroup>): FileGroup[] {
  if (partners.size === 0) return [...groups]
  const taken = new Set(partners.values())
  return groups
    .filter((group) => !taken.has(group))
    .map((group) => {
      const partner = partners.get(group)
      return partner ? { ...group, texts: partner.texts, isGuess: true } : group
    })
}

/** Names with different numbers are of different episodes, whatever else is alike. */
function agree(a: FileGroup, b: FileGroup): boolean {
  const [one, other] = [episodeNumber(a.base), episodeNumber(b.base)]
  const differ = (x?: string, y?: string) => x !== undefined && y !== undefined && x !== y
  return !differ(one.date, other.date) && !differ(one.number, other.number)
}

function onlyTwoOfFolder(groups: readonly FileGroup[]): (group: FileGroup) => string | null {
  const counts = new Map<string, number>()
  for (const { folder } of groups) counts.set(folder, (counts.get(folder) ?? 0) + 1)
  return ({ folder }) => (counts.get(folder) === 2 ? folder : null)
}

/** `en/01 Hello.mp3` and `zh/01 你好.mp3`: one number, and each its own language. */
function joinDubs(groups: readonly FileGroup[]): FileGroup[] {
  const byNumber = new Map<string, FileGroup[]>()
  for (const group of groups) {
    const key = group.audios.length === 1 ? inFolder(group, episodeNumber(group.base).number) : null
    if (key !== null) byNumber.set(key, [...(byNumber.get(key) ?? []), group])
  }
  const heads = new Map<FileGroup, FileGroup>()
  const taken = new Set<FileGroup>()
  for (const alike of byNumber.values()) {
    const languages = new Set(alike.map(({ audios }) => audios[0]?.marks.language))
    if (alike.length < 2 || languages.size !== alike.length || languages.has(undefined)) continue
    const [head, ...others] = alike
    heads.set(head!, {
      ...head!,
      audios: alike.flatMap(({ audios }) => audios),
      texts: alike.flatMap(({ texts }) => texts),
      isGuess: true,
    })
    for (const other of others) taken.add(other)
  }
  return groups.filter((group) => !taken.has(group)).map((group) => heads.get(group) ?? group)
}

/** Joins the likest names of a folder, where each is the other's likest by itself. */
function joinAlike(groups: readonly FileGroup[]): FileGroup[] {
  const byFolder = new Map<string, { audios: FileGroup[]; texts: FileGroup[] }>()
  for (const group of groups.filter((each) => lacksText(each) || lacksAudio(each))) {
    const ofFolder = byFolder.get(group.folder) ?? { audios: [], texts: [] }
    byFolder.set(group.folder, ofFolder)
    ofFolder[lacksText(group) ? 'audios' : 'texts'].push(group)
  }
  const partners = new Map<FileGroup, FileGroup>()
  let left = mostComparisons
  for (const { audios, texts } of byFolder.values()) {
    left -= audios.length * texts.length
    if (left < 0) break
    const likest = (to: FileGroup, among: readonly FileGroup[]) => likestOf(to, among)
    for (const audio of audios) {
      const text = likest(audio, texts)
      if (text && likest(text, audios) === audio) partners.set(audio, text)
    }
  }
  return joinPartners(groups, partners)
}

/** The likest, when it is like enough and no other is as like. */
function likestOf(group: FileGroup, among: readonly FileGroup[]): FileGroup | null {
  let best: { readonly group: FileGroup; readonly likeness: number } | null = null
  let isAlone = true
  for (const other of among) {
    const found = agree(group, other) ? likeness(group.base, other.base) : 0
    if (found < leastLikeness) continue
    if (best && found <= best.likeness) {
      if (found === best.likeness) isAlone = false
      continue
    }
    best = { group: other, likeness: found }
    isAlone = true
  }
  return isAlone ? (best?.group ?? null) : null
}
