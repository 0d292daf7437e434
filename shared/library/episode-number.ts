/** The number by which an episode is known among its neighbours, and the day it came out, where its name has them. */
export interface EpisodeNumber {
  /** Without leading zeros; `2x5` for the fifth of a second season. */
  readonly number?: string
  /** `2024-05-03`. */
  readonly date?: string
}

const dates = [
  /(?<!\d)((?:19|20)\d\d)[-._ ]?(0[1-9]|1[0-2])[-._ ]?(0[1-9]|[12]\d|3[01])(?!\d)/,
  /((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日/,
]

const numbered = [
  /第\s*(\d+)\s*[集期回讲講章课課话話]/,
  /(?<![a-z])(?:ep|eps|episode|e|no|nr|folge|lesson|chapter|track|part)[\s._-]*#?(\d+)/,
  /#\s*(\d+)/,
]

/** Reads both from the name of a file (its base, see `readName`). */
export function episodeNumber(base: string): EpisodeNumber {
  const date = dates.map((pattern) => pattern.exec(base)).find((found) => found !== null)
  const rest = withHanNumbers(date ? base.replace(date[0], ' ') : base)
  const number = numberIn(rest)
  return {
    ...(number !== undefined && { number }),
    ...(date && { date: `${date[1]}-${date[2]!.padStart(2, '0')}-${date[3]!.padStart(2, '0')}` }),
  }
}

function numberIn(text: string): string | undefined {
  const season = /(?<![a-z])s(\d+)[\s._-]*e(\d+)/.exec(text)
  if (season) return `${plain(season[1]!)}x${plain(season[2]!)}`
  for (const pattern of numbered) {
    const found = pattern.exec(text)?.[1]
    if (found !== undefined) return plain(found)
  }
  const first = /^\s*(\d+)(?!\d)/.exec(text)?.[1]
  if (first !== undefined) return plain(first)
  const all = text.match(/\d+/g) ?? []
  return all.length === 1 ? plain(all[0]) : undefined
}

function plain(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '')
}

const hanDigits = '零一二三四五六七八九'

/** `第十二集` -> `第12集`, up to 99. */
function withHanNumbers(text: string): string {
  return text.replace(/第([一二三四五六七八九十]{1,3})(?=[集期回讲講章课課话話])/g, (all, han: string) => {
    const [, tens, ten, ones] = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(han) ?? []
    if (ten === undefined) return han.length === 1 ? `第${hanDigits.indexOf(han)}` : all
    const high = tens === undefined ? 1 : hanDigits.indexOf(tens)
    return `第${high * 10 + (ones === undefined ? 0 : hanDigits.indexOf(ones))}`
  })
}
