import { describe, expect, it } from 'vitest'
import { menuLabel } from '../../../../electron/main/menu/menu-label'

describe('a title as the label of a menu', () => {
  it.each([
    ['Rock & Roll', 'Rock && Roll'],
    ['&&', '&&&&'],
    ['two\nlines\tand\u0000more', 'two lines and more'],
    ['turned \u202eround', 'turned round'],
    ['', '…'],
    ['雨夜里的修表匠', '雨夜里的修表匠'],
  ])('%j is %j', (title, label) => {
    expect(menuLabel(title)).toBe(label)
  })

  it('is cut where it is too long to be read', () => {
    expect([...menuLabel('雨'.repeat(500))]).toHaveLength(60)
  })
})
