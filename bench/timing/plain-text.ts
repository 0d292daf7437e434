import type { TimingCase } from './cases'

/** The spoken side as plain text, and where each segment lies in it; null for a segment without text on that side. */
export interface PlainText {
  readonly text: string
  readonly places: readonly ({ readonly from: number; readonly to: number } | null)[]
}

/** The spoken side for a program that knows one language: a segment a line, with `between` after each. */
export function plainText({ transcript, spoken }: TimingCase, between: string): PlainText {
  let text = ''
  const places = transcript.segments.map(({ texts }) => {
    const line = (texts[spoken] ?? '').replace(/\s+/g, ' ').trim()
    if (line === '') return null
    const from = text.length
    text += line + between
    return { from, to: from + line.length }
  })
  return { text, places }
}
