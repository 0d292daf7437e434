import { parsePhones } from '../parse-phones'
import type { Phone } from '../phone-set'
import type { SaySigns } from '../sounds'

/**
 * Sounds of a syllable block by the places of its jamo in Unicode's order. Of an initial there are two: at the start of
 * a word, and voiced between vowels.
 */
const initials = split('K K N T T D M P P S S - CH CH CH K T P HH')
const voicedInitials = split('G K N D T D M B P S S - JH CH CH K T P HH')
const medials = split('AA,EH,Y AA,Y EH,AH,EH,Y AH,Y EH,OW,W AA,W EH,W EH,Y OW,UW,W AH,W EH,W IY,Y UW,UH,UH IY,IY', ',')
/** What a final is when it closes its syllable, as one of seven sounds. */
const closingNames = '- K K K N N N T L K M L L L P L M P P T T NG T T K T P T'.split(' ')
const closings = closingNames.map((sound) => (sound === '-' ? [] : parsePhones(sound)))

const none = 11
const rieul = 5
const hieut = 18
const siot = new Set([9, 10])

/** Finals by the initial that they leave, and the one that they give to a following vowel. */
const carried: readonly (readonly [number, number])[] = (
  '0:11 0:0 0:1 1:9 0:2 4:12 4:11 0:3 0:5 8:0 8:6 8:7 8:9 8:16 8:17 8:11 0:6 0:7 17:9 0:9 0:10 21:11 0:12 0:14 0:15 ' +
  '0:16 0:17 0:11'
)
  .split(' ')
  .map((pair) => pair.split(':').map(Number) as [number, number])

function split(list: string, by = ' '): readonly (readonly Phone[])[] {
  return list.split(by).map((sounds) => (sounds === '-' ? [] : parsePhones(sounds)))
}

interface Block {
  initial: number
  medial: number
  final: number
}

/**
 * Hangul as it is said: a final moves over to a following vowel (liaison), stops turn nasal before nasals, ㄹ and ㄴ
 * become one, ㅎ breathes on its neighbour, ㄷ and ㅌ soften before 이. A run without spaces is one word.
 */
export const sayHangul: SaySigns = (run) => {
  const blocks = readBlocks(run.normalize('NFC'))
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1]
    if (next !== undefined) join(block, next)
  }
  const phones = blocks.flatMap((block, index) => sayBlock(block, blocks[index - 1]))
  return phones.length === 0 ? [] : [{ from: 0, to: run.length, phones }]
}

function readBlocks(run: string): Block[] {
  const blocks: Block[] = []
  for (const sign of run) {
    const code = sign.charCodeAt(0) - 0xac00
    if (code < 0 || code >= 11172) continue
    blocks.push({ initial: Math.floor(code / 588), medial: Math.floor((code % 588) / 28), final: code % 28 })
  }
  return blocks
}

/** Finals that breathe an ㅎ on the next: ㅎ ㄶ ㅀ, and what is left of them. */
const breathed: Readonly<Record<number, number>> = { 27: 0, 6: 4, 15: 8 }
/** ㄱ ㄷ ㅂ ㅈ with a breath: ㅋ ㅌ ㅍ ㅊ. */
const aspirated: Readonly<Record<number, number>> = { 0: 15, 3: 16, 7: 17, 12: 14 }

function join(block: Block, next: Block): void {
  const rest = breathed[block.final]
  if (rest !== undefined && next.initial !== 2) {
    block.final = rest
    next.initial = aspirated[next.initial] ?? next.initial
    if (rest === 0 || next.initial !== none) return
  }
  if (block.final === 0) return
  const [left, moved] = carried[block.final]!
  if (next.initial === none && moved !== none) {
    block.final = left
    const softens = next.medial === 20 && (moved === 3 || moved === 16)
    next.initial = softens ? (moved === 3 ? 12 : 14) : moved
  } else if (next.initial === hieut && aspirated[moved] !== undefined) {
    block.final = left
    next.initial = aspirated[moved]
  } else {
    assimilate(block, next)
  }
}

/** The finals ㄴ ㄹ ㅁ ㅇ, and the initials ㄴ ㅁ. */
const final = { n: 4, l: 8, m: 16, ng: 21 }

function assimilate(block: Block, next: Block): void {
  const sound = closingOf(block.final)
  if (next.initial === 2 || next.initial === 6) {
    if (sound === 'K') block.final = final.ng
    if (sound === 'T') block.final = final.n
    if (sound === 'P') block.final = final.m
    if (sound === 'L' && next.initial === 2) next.initial = rieul
  } else if (next.initial === rieul) {
    if (sound === 'N' || sound === 'L') block.final = final.l
    else next.initial = 2
    if (sound === 'K') block.final = final.ng
    if (sound === 'P') block.final = final.m
  }
}

const closingOf = (place: number): string => closingNames[place]!
const flap = parsePhones('D')
const lateral = parsePhones('L')
const hush = parsePhones('SH')

function sayBlock({ initial, medial, final: closing }: Block, before: Block | undefined): readonly Phone[] {
  const isVoiced = before !== undefined && [0, final.n, final.l, final.m, final.ng].includes(before.final)
  let first = (isVoiced ? voicedInitials : initials)[initial]!
  if (initial === rieul) first = before?.final === final.l ? lateral : flap
  // ㅅ is SH before 이 and before a Y.
  if (siot.has(initial) && [2, 3, 6, 7, 12, 17, 20].includes(medial)) first = hush
  return [...first, ...medials[medial]!, ...closings[closing]!]
}
