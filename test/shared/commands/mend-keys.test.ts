import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { mendKeys } from '../../../shared/commands/mend-keys'

describe('chosen keys that come from a file', () => {
  it('keep what is good, and lose what is damaged alone', () => {
    const raw = { mute: ['F9', 7, '', 'Ctrl+K'], open: 'x', 'show-both': [['b']], peek: [] }
    expect(mendKeys(raw)).toEqual({ mute: ['F9'], peek: [] })
  })

  it('keep those of commands that are not known, since another version knows them', () => {
    expect(mendKeys({ 'of-the-future': ['$mod+j'] })).toEqual({ 'of-the-future': ['$mod+j'] })
  })

  it('are in one notation, each once', () => {
    expect(mendKeys({ mute: ['Shift+$mod+m', '$mod+Shift+m'] })).toEqual({ mute: ['$mod+Shift+m'] })
  })

  it('are no more than anybody would give', () => {
    expect(mendKeys({ mute: Array.from({ length: 9 }, (_, i) => `F${i + 1}`) })).toEqual({})
  })

  test.prop([fc.dictionary(fc.string(), fc.jsonValue())])('are mended once and for all', (raw) => {
    const mended = mendKeys(raw)
    expect(mendKeys(mended)).toEqual(mended)
  })
})
