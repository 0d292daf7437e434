import { expect, it } from 'vitest'
import { excerptOf } from '../../../renderer/find/excerpt'

const told = (text: string, from: number, to: number) =>
  excerptOf(text, [{ from, to }])
    .map(({ words, isFound }) => (isFound ? `[${words}]` : words))
    .join('')

it('shows a short text whole, with what was found apart', () => {
  expect(told('雨已经停了。', 1, 3)).toBe('雨[已经]停了。')
  expect(told('rain', 0, 4)).toBe('[rain]')
})

it('cuts a long beginning between words, and says so', () => {
  const text = `${'word '.repeat(30)}rain stopped`
  expect(told(text, 150, 154)).toMatch(/^…(word ){6,8}\[rain\] stopped$/)
  expect(told('字'.repeat(100), 90, 92)).toMatch(/^…字{36}\[字字\]字{8}$/)
})

it('never cuts a character of two units', () => {
  expect(told('🎵'.repeat(100), 180, 182)).toMatch(/^…(🎵)+\[🎵\](🎵)+$/u)
})
