import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { readName } from '../../../shared/library/read-name'

describe('readName', () => {
  test.each([
    ['show', 'show', {}],
    ['show.en', 'show', { language: 'en' }],
    ['show_zh', 'show', { language: 'zh' }],
    ['show.zh-Hans', 'show', { language: 'zh-Hans' }],
    ['show.zh_CN', 'show', { language: 'zh-CN' }],
    ['Show - English', 'show', { language: 'en' }],
    ['show (dub)', 'show', { role: 'dub' }],
    ['show (English dub)', 'show', { language: 'en', role: 'dub' }],
    ['show - 中文配音', 'show', { language: 'zh', role: 'dub' }],
    ['节目（中文配音版）', '节目', { language: 'zh', role: 'dub' }],
    ['节目中文配音', '节目', { language: 'zh', role: 'dub' }],
    ['节目【英文原声】', '节目', { language: 'en', role: 'original' }],
    ['节目双语文稿', '节目', { isBilingual: true }],
    ['show.bilingual', 'show', { isBilingual: true }],
    ['show.zh-en', 'show', { isBilingual: true }],
    ['show_en+zh', 'show', { isBilingual: true }],
    ['show.transcript.en', 'show', { language: 'en' }],
    ['[EN] Show', 'show', { language: 'en' }],
    ['EN - Show', 'show', { language: 'en' }],
    ['中文_节目', '节目', { language: 'zh' }],
    ['Ep 12 (English) - The House', 'ep 12 the house', { language: 'en' }],
    ['audio', '', {}],
    ['transcript', '', {}],
    ['en', '', { language: 'en' }],
    ['中文', '', { language: 'zh' }],
    ['Épisode', 'épisode', {}],
    ['E\u0301pisode', 'épisode', {}],
  ])('%s is of "%s"', (name, base, marks) => {
    const read = readName(name)
    expect([read.base, read.marks]).toEqual([base, marks])
  })

  test.each([
    'What is it',
    'Say no',
    'Original sin',
    'Text and sound',
    'walk-in',
    'show (1)',
    '出版',
    '投稿',
    'S01E02',
  ])('%s is a title as a whole', (name) => {
    expect(readName(name).marks).toEqual({})
    expect(readName(name).title).toBe(name)
  })

  test('the title is as it is written', () => {
    expect(readName('The_House_on_the_Hill.en').title).toBe('The House on the Hill')
    expect(readName('第3集 - 雨夜（英文原声）').title).toBe('第3集 - 雨夜')
  })

  test.prop([fc.string({ unit: 'grapheme' })])('no name makes it fail or grow', (name) => {
    const { title } = readName(name)
    expect(title.length).toBeLessThanOrEqual(name.normalize('NFC').length)
  })
})
