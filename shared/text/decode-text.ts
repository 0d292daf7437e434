import type { TranscriptProblem } from '../model/transcript'
import { utf16Order } from './utf16-order'

/** A text with the name of the encoding it was read in (as TextDecoder names it) and what was doubtful about that. */
export interface DecodedText {
  readonly text: string
  readonly encoding: string
  readonly problems: TranscriptProblem[]
}

/** What statistical detection may answer: encodings that people's old files are in and that TextDecoder reads. */
const detectable: Readonly<Record<string, string>> = {
  GB18030: 'gb18030',
  Big5: 'big5',
  SHIFT_JIS: 'shift_jis',
  CP932: 'shift_jis',
  'EUC-JP': 'euc-jp',
  'EUC-KR': 'euc-kr',
  CP949: 'euc-kr',
  'windows-1250': 'windows-1250',
  'windows-1251': 'windows-1251',
  'windows-1252': 'windows-1252',
  'windows-1253': 'windows-1253',
  'windows-1254': 'windows-1254',
  'windows-1255': 'windows-1255',
  'windows-1256': 'windows-1256',
  'windows-1258': 'windows-1258',
  'KOI8-R': 'koi8-r',
  CP874: 'windows-874',
}
const labels = new Map(Object.entries(detectable).map(([name, label]) => [name.toLowerCase(), label]))

/** Detection costs grow with the input; this much decides it. */
const detectedBytes = 128 * 1024

/** Up to this many lines with bad characters are reported one by one; the rest are counted in one more. */
const reportedLines = 20

/**
 * Bytes to text: by order mark, else as UTF-8, else as UTF-16 without a mark, else by detection (loaded when needed).
 * Never fails: bytes that do not exist in the encoding become U+FFFD and are reported with their lines.
 * A file cut in the middle of its last character is still the encoding it was.
 */
export async function decodeText(bytes: Uint8Array): Promise<DecodedText> {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodeAs('utf-8', bytes)
  const order = utf16Order(bytes)
  if (order) return decodeAs(order, bytes)
  if (isStrictly('utf-8', bytes) || isMostlyUtf8(bytes)) return decodeAs('utf-8', bytes)
  const encoding = await detect(bytes)
  const { text, problems } = decodeAs(encoding, bytes)
  return { text, encoding, problems: [{ code: 'guessed-encoding', line: 0, text: encoding }, ...problems] }
}

async function detect(bytes: Uint8Array): Promise<string> {
  const { detectAll } = await import('jschardet')
  const head = bytes.subarray(0, detectedBytes)
  const ranked = detectAll(head, { detectEncodings: Object.keys(detectable), minimumThreshold: 0 })
    .map(({ encoding }) => labels.get(encoding?.toLowerCase() ?? ''))
    .filter((label) => label !== undefined)
  return ranked.find((label) => isStrictly(label, head)) ?? ranked[0] ?? 'windows-1252'
}

/** Whether every byte exists in the encoding; a last character that is cut off is forgiven (`stream` keeps it back). */
function isStrictly(encoding: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    // The answer, not a failure: fatal decoding is how the platform says no.
    return false
  }
}

/** UTF-8 with a few damaged places: at least 20 good multi-byte characters for each bad byte. No other encoding looks so. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let good = 0
  let bad = 0
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i]!
    const length =
      byte < 0x80
        ? 1
        : byte >= 0xc2 && byte < 0xe0
          ? 2
          : byte >= 0xe0 && byte < 0xf0
            ? 3
            : byte >= 0xf0 && byte < 0xf5
              ? 4
              : 0
    let isWhole = length > 0
    for (let k = 1; k < length; k++) {
      if ((bytes[i + k]! & 0xc0) !== 0x80) isWhole = false
    }
    if (!isWhole) bad++
    else if (length > 1) good++
    i += isWhole ? length : 1
  }
  return good >= bad * 20
}

function decodeAs(encoding: string, bytes: Uint8Array): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes)
  // A U+FFFD that the file itself holds is equally a lost character, and equally worth saying.
  return { text, encoding, problems: text.includes('\ufffd') ? badLines(text) : [] }
}

function badLines(text: string): TranscriptProblem[] {
  const problems: TranscriptProblem[] = []
  let more: TranscriptProblem | undefined
  text.split(/\r\n|\n|\r/).forEach((lineText, index) => {
    if (!lineText.includes('\ufffd')) return
    const problem: TranscriptProblem = { code: 'bad-characters', line: index + 1, text: lineText.slice(0, 80) }
    if (problems.length < reportedLines) problems.push(problem)
    else more = { ...(more ?? problem), count: (more?.count ?? 0) + 1 }
  })
  return more ? [...problems, more] : problems
}
