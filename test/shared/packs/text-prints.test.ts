import { describe, expect, it } from 'vitest'
import type { Segment } from '../../../shared/model/transcript'
import { matchPrints } from '../../../shared/packs/match-prints'
import { textPrints } from '../../../shared/packs/text-prints'
import { salt } from '../../support/make-pack'

const textOf = (lines: readonly string[]): readonly Segment[] => lines.map((en, line) => ({ texts: { en }, line }))
const short = ['Yes.', 'No.', 'Are you sure?', 'I am.', 'It rained.', 'All night?', 'All night long.', 'Hm.']
const long = 'The harbour froze on the second night of that long and silent winter.'
const printsOf = (lines: readonly string[]) => textPrints(textOf(lines), salt).en!

describe('prints of short lines', () => {
  it('are of so many neighbours that they cannot be guessed one by one, the last lines’ of those before', () => {
    const prints = printsOf([...short, ...short.toReversed()])
    // Each is another line's, though every line stands there twice; none is what a line alone would give.
    expect(new Set(prints).size).toBe(prints.length)
    const alone = short.map((line) => printsOf([line])[0])
    const pairs = short.flatMap((one) => short.map((other) => printsOf([one, other])[0]))
    for (const guess of [...alone, ...pairs]) expect(prints).not.toContain(guess)
  })

  it('of a long line are of it alone, so it is known whatever stands beside it', () => {
    expect(printsOf([long, 'Yes.'])[0]).toBe(printsOf([long, 'No.'])[0])
  })

  it('know the lines around one that is another, but for those that are too short to be known without it', () => {
    const lines = Array.from({ length: 30 }, (_, i) => `Line ${i} of a talk about rivers.`)
    const text = textOf(lines.with(15, 'Something else.'))
    const { matches } = matchPrints(textPrints(textOf(lines), salt), { segments: text, salt, rule: 'enough' })
    expect(matches[15]).toBe(-1)
    expect(matches.filter((match, line) => match === line).length).toBe(29)
  })
})

describe('what a print tells of a language', () => {
  it('is that a line says the very same in it', () => {
    const text: readonly Segment[] = textOf([long, `${long} Again, and more.`]).map((segment) => ({
      ...segment,
      texts: { ...segment.texts, 'zh-Hans': `那年冬天的第二个夜里，港口结冰了，船都出不去，第${segment.line}次。` },
    }))
    const changed = text.with(1, {
      ...text[1]!,
      texts: { ...text[1]!.texts, en: 'Translated anew, in other words than before it.' },
    })
    const known = matchPrints(textPrints(text, salt), { segments: changed, salt, rule: 'enough' })
    expect(known.matches).toEqual([0, 1])
    expect([known.isSameIn(0, 'en'), known.isSameIn(1, 'en'), known.isSameIn(1, 'zh-Hant')]).toEqual([
      true,
      false,
      true,
    ])
  })
})
