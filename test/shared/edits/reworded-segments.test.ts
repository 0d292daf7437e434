import { describe, expect, it } from 'vitest'
import { rewordedSegments } from '../../../shared/edits/reworded-segments'
import type { Segment } from '../../../shared/model/transcript'

const line = (en: string, zh = ''): Segment => ({ texts: { en, zh }, line: 1 })
const said = (before: readonly Segment[], after: readonly Segment[]) =>
  rewordedSegments(before, after, ['en']).map(({ texts }) => texts.en)

describe('lines with other words than before', () => {
  const text = [line('One.'), line('Two.'), line('Three.'), line('Two.')]

  it('are those that were corrected, joined or split', () => {
    expect(said(text, text.with(1, line('Too.')))).toEqual(['Too.'])
    expect(said(text, text.toSpliced(1, 2, line('Two. Three.')))).toEqual(['Two. Three.'])
    expect(said(text, text.toSpliced(2, 1, line('Th'), line('ree.')))).toEqual(['Th', 'ree.'])
  })

  it('are none where only the translation is another, or lines changed places', () => {
    expect(said(text, [...text.slice(0, 3), line('Two.', '二')])).toEqual([])
    expect(said(text, [text[2]!, text[1]!, text[0]!, text[3]!])).toEqual([])
    expect(said(text, text.slice(1))).toEqual([])
    expect(said(text, text)).toEqual([])
  })

  it('are those that are said once more than before, and none that have no words', () => {
    expect(said(text, [...text, line('Three.'), line('')])).toEqual(['Three.'])
  })
})
