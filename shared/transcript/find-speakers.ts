import type { SourceLine } from './source-lines'
import { isSpeakerName } from './speaker-name'

/** A line that may begin with who speaks. */
interface Candidate {
  readonly name: string
  readonly rest: string
  readonly isBracketed: boolean
}

/** Names are short: only this much of a line is looked at, so a hostile line costs nothing. */
const looked = 72
const colon = /^(?:>>\s*|[-–—]\s+|\*\*)?([^:：[\]【】]{1,48}?)(?:\*\*)?\s*[:：](?:\*\*)?(?!\/\/|\d)\s*/
const bracket = /^(?:>>\s*|[-–—]\s+)?(?:\[([^[\]]{1,40})\]|【([^【】]{1,40})】|<([^<>]{1,40})>)\s*[:：]?\s*/

function candidateOf(text: string): Candidate | null {
  const head = text.slice(0, looked)
  if (!/[:：\]】>]/.test(head)) return null
  const bracketed = bracket.exec(head)
  const match = bracketed ?? colon.exec(head)
  const name = (match?.[1] ?? match?.[2] ?? match?.[3] ?? '').trim()
  if (!match || !isSpeakerName(name)) return null
  return { name, rest: text.slice(match[0].length).trimStart(), isBracketed: bracketed !== null }
}

/**
 * The names that a file uses as prefixes. A single "Note: ..." is not one: a name either comes back, or stands in a
 * file where a good part of the lines begin with one.
 */
function acceptedNames(candidates: readonly (Candidate | null)[]): Set<string> {
  const found = candidates.filter((candidate) => candidate !== null)
  const times = new Map<string, number>()
  for (const { name } of found) times.set(name, (times.get(name) ?? 0) + 1)
  const isRule = found.length >= candidates.length * 0.3
  // "Term: what it means", line after line, is a list of words and not a conversation.
  const isWordList = found.length > 16 && times.size > found.length * 0.6
  if (isRule && !isWordList && candidates.length > 1) return new Set(times.keys())
  const recurring = new Set([...times].filter(([, count]) => count >= 3).map(([name]) => name))
  const covered = found.filter(({ name }) => recurring.has(name)).length
  // Someone who speaks once among speakers who speak often.
  if (covered >= 4 && covered >= found.length * 0.8) return new Set(times.keys())
  return recurring
}

/**
 * Takes the speaker's name off the lines that begin with one ("Harry: ...", "哈里：...", "[Harry] ...") and keeps it
 * beside the text. A line that holds nothing but a name gives it to the next line. Decided over the whole file.
 */
export function findSpeakers(lines: readonly SourceLine[]): SourceLine[] {
  const candidates = lines.map(({ text }) => candidateOf(text))
  const names = acceptedNames(candidates)
  if (names.size === 0) return [...lines]
  const named: SourceLine[] = []
  let pending: { name: string; source: SourceLine } | null = null
  lines.forEach((source, i) => {
    const candidate = candidates[i]
    const isNamed = candidate && names.has(candidate.name)
    if (isNamed && candidate.rest === '') {
      if (pending) named.push(pending.source)
      pending = { name: candidate.name, source }
      return
    }
    const gap = Math.max(source.gap, pending?.source.gap ?? 0)
    if (isNamed) {
      if (pending) named.push(pending.source)
      named.push({ ...source, gap, text: candidate.rest, speaker: candidate.name })
    } else {
      named.push(pending ? { ...source, gap, speaker: pending.name } : source)
    }
    pending = null
  })
  const last = pending as { source: SourceLine } | null
  if (last) named.push(last.source)
  return named
}
