import { fc, test } from '@fast-check/vitest'
import { expect, it } from 'vitest'
import { typesetHan } from '../../../shared/text/typeset-han'

it.each([
  ['老兄,你太客气了。', '老兄，你太客气了。'],
  ['为什么?这对公司意味着什么?', '为什么？这对公司意味着什么？'],
  ['他说:“好!”', '他说：“好！”'],
  ['“好”,他说', '“好”，他说'],
  ['在大型企业,Coda,都能', '在大型企业，Coda，都能'],
  ['时间:12点', '时间：12点'],
  // Not beside Han.
  ['一共 1,200 人', '一共 1,200 人'],
  ['在 Grammarly,Coda 上', '在 Grammarly,Coda 上'],
  ['12:30 见', '12:30 见'],
  ['见 http://例.cn', '见 http://例.cn'],
  ['你好, world', '你好, world'],
  ['已经，很好。', '已经，很好。'],
])('%s is set as %s', (text, set) => {
  expect(typesetHan(text)).toBe(set)
})

test.prop([fc.string({ unit: fc.constantFrom(...'好你,?!;:“”。，a1 '), maxLength: 40 })])(
  'keeps every place in the text, and is done once',
  (text) => {
    const set = typesetHan(text)
    expect(set).toHaveLength(text.length)
    expect(typesetHan(set)).toBe(set)
  },
)
