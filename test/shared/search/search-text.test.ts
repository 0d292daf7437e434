import { beforeAll, describe, expect, it } from 'vitest'
import { findRanges } from '../../../shared/search/find-ranges'
import { loadReadings, type Readings } from '../../../shared/search/readings'
import { createTextSearch } from '../../../shared/search/search-text'

const pairs: readonly [string, string][] = [
  ['The fish and the bridge.', '鱼与桥。'],
  ['He walked to the harbour in Xi’an.', '他走到西安的港口。'],
  ['The café in Zürich was naïve about AI.', '蘇黎世的咖啡館對人工智能太天真了。'],
  ['Don’t restart; it cost $2,400.', '不要重新启动，花了两千四百美元。'],
  ['ＦＵＬＬ width ＡＢＣ, and Łódź.', '银行行长用AI做决定。'],
  ['Nobody knows the strasse, or the Straße.', '没有人知道那条街。'],
]
const segments = pairs.map(([en, zh], line) => ({ texts: { en, 'zh-Hans': zh }, line }))
const search = createTextSearch(segments, ['zh-Hans', 'en'])
let readings: Readings
beforeAll(async () => {
  readings = await loadReadings()
})

/** The places found, as `segment: the marked words`. */
function found(query: string, known: Readings | null = readings): string[] {
  const { hits, sought } = search.search(query, known)
  return hits.map((index) => {
    const { texts } = segments[index]!
    const words = Object.values(texts).flatMap((text) =>
      findRanges(text, sought).map(({ from, to }) => text.slice(from, to)),
    )
    return `${index}: ${words.join(', ')}`
  })
}

describe('words', () => {
  it.for<[query: string, expected: string[]]>([
    ['bridge', ['0: bridge']],
    ['brid', ['0: brid']],
    ['BRIDGE', ['0: bridge']],
    ['cafe', ['2: café']],
    ['zurich', ['2: Zürich']],
    ['zuerich', ['2: Zürich']],
    ['Zürich', ['2: Zürich']],
    ['lodz', ['4: Łódź']],
    ['strasse', ['5: strasse, Straße']],
    ['straße', ['5: strasse, Straße']],
    ['full width', ['4: ＦＵＬＬ, width']],
    ["don't", ['3: Don’t']],
    ['2400', ['3: 2,400']],
    ['2,400', ['3: 2,400']],
    ['ai', ['2: AI', '4: AI']],
  ])('%s', ([query, expected]) => expect(found(query)).toEqual(expected))

  it('are found from their beginning, so that "no" is not found in "knows"', () => {
    expect(found('no')).toEqual(['5: No'])
  })

  it('are found inside of others where none begins so', () => {
    expect(found('start')).toEqual(['3: start'])
    expect(found('arbou')).toEqual(['1: arbou'])
  })

  it('must all be in the segment, in any order and in any of its languages', () => {
    expect(found('bridge fish')).toEqual(['0: fish, bridge'])
    expect(found('bridge 鱼')).toEqual(['0: bridge, 鱼'])
    expect(found('bridge harbour')).toEqual([])
  })

  it('between quotes stand together', () => {
    expect(found('"the fish"')).toEqual(['0: The fish'])
    expect(found('“the bridge')).toEqual(['0: the bridge'])
    expect(found('"fish the"')).toEqual([])
  })

  it.for(['', '   ', '""', '“'])('nothing is looked for with %j', (query) => {
    expect(search.search(query, readings)).toEqual({ hits: [], sought: [] })
  })
})

describe('Chinese', () => {
  it.for<[query: string, expected: string[]]>([
    ['桥', ['0: 桥']],
    ['橋', ['0: 桥']],
    ['銀行', ['4: 银行']],
    ['苏黎世', ['2: 蘇黎世']],
    ['咖啡馆', ['2: 咖啡館']],
    ['没有人', ['5: 没有人']],
    ['沒有人', ['5: 没有人']],
    ['用ai做', ['4: 用AI做']],
    ['天 真', ['2: 天, 真']],
  ])('%s', ([query, expected]) => expect(found(query)).toEqual(expected))

  it.for<[query: string, expected: string[]]>([
    ['yyq', ['0: 鱼与桥']],
    ['yuyuqiao', ['0: 鱼与桥']],
    ['yuyq', ['0: 鱼与桥']],
    ['yuyuqi', ['0: 鱼与桥']],
    ['YuYuQiao', ['0: 鱼与桥']],
    ['yu yu qiao', ['0: 鱼与桥']],
    ['gangkou', ['1: 港口']],
    ["xi'ande", ['1: 西安的']],
    ['yhhz', ['4: 银行行长']],
    ['yinhang', ['4: 银行']],
    ['hangzhang', ['4: 行长']],
    ['sulishi', ['2: 蘇黎世']],
    ['slsh', ['2: 蘇黎世']],
    ['gangkou harbour', ['1: harbour, 港口']],
  ])('by how it is read: %s', ([query, expected]) => expect(found(query)).toEqual(expected))

  it('is not looked for by reading where a word begins with what was typed: "he" is not 和', () => {
    expect(found('he')).toEqual(['1: He'])
    expect(found('x')).toEqual(['1: X'])
    expect(found('ye')).toEqual([])
  })

  it('is found by its characters alone as long as the readings are not there', () => {
    expect(found('yyq', null)).toEqual([])
    expect(found('桥', null)).toEqual(['0: 桥'])
  })
})

describe('other scripts', () => {
  const texts = ['Съёмка в Йошкар-Оле', 'ｶﾞﾗスのコップ', '한국어 공부', 'مُحَمَّد', 'ภาษาไทย', 'की और का']
  const others = createTextSearch(
    texts.map((text, line) => ({ texts: { und: text }, line })),
    ['und'],
  )
  it.for<[query: string, hits: number[]]>([
    ['съемка', [0]],
    ['йошкар', [0]],
    ['がらす', [1]],
    ['ガラス', [1]],
    ['から', []],
    ['한국', [2]],
    ['하', [2]],
    ['محمد', [3]],
    ['ไทย', [4]],
    ['की', [5]],
    ['कि', []],
  ])('%s', ([query, hits]) => expect(others.search(query, null).hits).toEqual(hits))
})
