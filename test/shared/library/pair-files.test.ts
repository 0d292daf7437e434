import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { isDubOf, pairFiles } from '../../../shared/library/pair-files'
import type { FoundFile, ImportPlan } from '../../../shared/model/import'

/** Files whose ids are their paths: plans can then be read. */
function files(...paths: string[]): FoundFile[] {
  return paths.map((path) => ({
    id: path,
    name: path.split('/').at(-1)!,
    folder: path.split('/').slice(0, -1).join('/'),
    kind: /\.(txt|md)$/.test(path) ? 'transcript' : 'audio',
  }))
}

/** A plan in words: `title: track[language] + track | text (basis)`. */
function inWords({ episodes, leftovers }: ImportPlan): string[] {
  return [
    ...episodes.map(({ title, tracks, text, basis }) => {
      const audio = tracks.map(({ file, language }) => (language ? `${file}[${language}]` : file)).join(' + ')
      return `${title}: ${audio} | ${text ?? '-'} (${basis})`
    }),
    ...leftovers.map(({ file, reason }) => `${file}: ${reason}`),
  ]
}

const plan = (...paths: string[]) => inWords(pairFiles(files(...paths)))

describe('pairFiles', () => {
  it('pairs a recording with the transcript of its name', () => {
    expect(plan('b.mp3', 'a.txt', 'a.mp3', 'b.bilingual.txt')).toEqual([
      'a: a.mp3 | a.txt (name)',
      'b: b.mp3 | b.bilingual.txt (name)',
    ])
  })

  it('knows a dub by its language, and by what it calls itself', () => {
    expect(plan('show.zh.mp3', 'show.en.mp3', 'show.txt')).toEqual([
      'show: show.en.mp3[en] + show.zh.mp3[zh] | show.txt (name)',
    ])
    expect(plan('show (dub).mp3', 'show.mp3')).toEqual(['show: show.mp3 + show (dub).mp3 | - (name)'])
    expect(plan('节目 - 中文配音.m4a', '节目.mp3', '节目双语.txt')).toEqual([
      '节目: 节目.mp3 + 节目 - 中文配音.m4a[zh] | 节目双语.txt (name)',
    ])
    expect(plan('show.zh.原声.mp3', 'show.en.mp3')).toEqual(['show: show.zh.原声.mp3[zh] + show.en.mp3[en] | - (name)'])
  })

  it('looks through folders that say only what is in them', () => {
    expect(plan('Talks/en/01 Rain.mp3', 'Talks/zh/01 Rain.mp3', 'Talks/transcripts/01 Rain.txt')).toEqual([
      '01 Rain: Talks/en/01 Rain.mp3[en] + Talks/zh/01 Rain.mp3[zh] | Talks/transcripts/01 Rain.txt (name)',
    ])
    expect(plan('音频/雨.mp3', '文稿/雨.txt')).toEqual(['雨: 音频/雨.mp3 | 文稿/雨.txt (name)'])
  })

  it('takes the name of the folder where the files have none', () => {
    expect(plan('01 Rain/en.mp3', '01 Rain/zh.mp3', '01 Rain/transcript.txt', '02 Sun/audio.mp3')).toEqual([
      '01 Rain: 01 Rain/en.mp3[en] + 01 Rain/zh.mp3[zh] | 01 Rain/transcript.txt (name)',
      '02 Sun: 02 Sun/audio.mp3 | - (alone)',
    ])
  })

  it('takes the language of a folder of one episode', () => {
    expect(plan('01 en/rain.mp3', '01 zh/rain.mp3')).toEqual([
      'rain: 01 en/rain.mp3[en] + 01 zh/rain.mp3[zh] | - (name)',
    ])
  })

  it('keeps equal names of different folders apart', () => {
    expect(plan('A/01.mp3', 'A/01.txt', 'B/01.mp3', 'B/01.txt')).toEqual([
      '01: A/01.mp3 | A/01.txt (name)',
      '01: B/01.mp3 | B/01.txt (name)',
    ])
  })

  it('makes no difference between the two ways of writing accents', () => {
    expect(plan('E\u0301toile.mp3', 'Étoile.txt')).toEqual(['Étoile: E\u0301toile.mp3 | Étoile.txt (name)'])
  })

  it('takes episodes apart that differ by a number', () => {
    expect(plan('show 1.mp3', 'show 10.txt', 'show 10.mp3', 'show 1.txt', 'show 2.mp3')).toEqual([
      'show 1: show 1.mp3 | show 1.txt (name)',
      'show 2: show 2.mp3 | - (alone)',
      'show 10: show 10.mp3 | show 10.txt (name)',
    ])
  })

  it('guesses by a number or a date that nothing else has, and says that it is a guess', () => {
    expect(plan('EP012 - On sleep.mp3', '012.txt', 'EP013 - On rain.mp3', '第13期.txt')).toEqual([
      'EP012 - On sleep: EP012 - On sleep.mp3 | 012.txt (guess)',
      'EP013 - On rain: EP013 - On rain.mp3 | 第13期.txt (guess)',
    ])
    expect(plan('news-2024-05-03.mp3', '20240503 notes on the day.txt', 'news-2024-05-04.mp3')).toEqual([
      'news-2024-05-03: news-2024-05-03.mp3 | 20240503 notes on the day.txt (guess)',
      'news-2024-05-04: news-2024-05-04.mp3 | - (alone)',
    ])
  })

  it('guesses dubs whose titles are translated by folder and number', () => {
    expect(plan('en/01 Hello.mp3', 'en/01 Hello.txt', 'zh/01 你好.mp3', 'zh/02 雨.mp3')).toEqual([
      '01 Hello: en/01 Hello.mp3[en] + zh/01 你好.mp3[zh] | en/01 Hello.txt (guess)',
      '02 雨: zh/02 雨.mp3[zh] | - (alone)',
    ])
  })

  it('guesses that the only two files of a folder belong together, but not against their numbers', () => {
    expect(plan('Rain/final mix.mp3', 'Rain/what they say.txt')).toEqual([
      'final mix: Rain/final mix.mp3 | Rain/what they say.txt (guess)',
    ])
    expect(plan('Rain/part 1.mp3', 'Rain/part 2.txt')).toEqual([
      'part 1: Rain/part 1.mp3 | - (alone)',
      'Rain/part 2.txt: no-audio',
    ])
  })

  it('guesses by likeness where it is mutual, and leaves alone what could be two', () => {
    expect(plan('The house on the hill.mp3', 'House on the hill, the.txt', 'Sleep.mp3')).toEqual([
      'Sleep: Sleep.mp3 | - (alone)',
      'The house on the hill: The house on the hill.mp3 | House on the hill, the.txt (guess)',
    ])
    expect(plan('rainy night a.mp3', 'rainy night b.mp3', 'rainy night.md', 'sun.mp3')).toEqual([
      'rainy night a: rainy night a.mp3 | - (alone)',
      'rainy night b: rainy night b.mp3 | - (alone)',
      'sun: sun.mp3 | - (alone)',
      'rainy night.md: no-audio',
    ])
  })

  it('takes none of two that are as like, whatever else is a little like', () => {
    expect(plan('rainy night.mp3', 'rainy night a.txt', 'rainy night b.txt', 'rainy nights of old.txt')).toEqual([
      'rainy night: rainy night.mp3 | - (alone)',
      'rainy night a.txt: no-audio',
      'rainy night b.txt: no-audio',
      'rainy nights of old.txt: no-audio',
    ])
  })

  it('joins two transcripts that are named as the two languages of one text, and no more than two', () => {
    const halves = (...names: string[]) => pairFiles(files(...names)).episodes.map(({ text, second }) => [text, second])
    expect(halves('ep1.mp3', 'ep1.zh.txt', 'ep1.en.txt')).toEqual([['ep1.en.txt', 'ep1.zh.txt']])
    expect(halves('雨夜.mp3', '雨夜 中文.txt', '雨夜 英文.txt')).toEqual([['雨夜 中文.txt', '雨夜 英文.txt']])
    expect(halves('a/ep1.mp3', 'a/en/ep1.txt', 'a/zh/ep1.txt')).toEqual([['a/en/ep1.txt', 'a/zh/ep1.txt']])
    for (const others of [
      ['ep1.zh-Hans.txt', 'ep1.zh-Hant.txt'],
      ['ep1.txt', 'ep1.zh.txt'],
      ['ep1.en.txt', 'ep1.zh.txt', 'ep1.ja.txt'],
      ['ep1.bilingual.txt', 'ep1.zh.txt'],
    ]) {
      expect(halves('ep1.mp3', ...others)).toEqual([[others[0], undefined]])
    }
  })

  it('says why a file is left over', () => {
    expect(plan('show.mp3', 'show.flac', 'show.txt', 'show.zh.txt', 'words.txt')).toEqual([
      'show: show.flac | show.txt (name)',
      'show.mp3: same-name',
      'show.zh.txt: other-text',
      'words.txt: no-audio',
    ])
  })

  it('doubles nothing of the library, and makes no episode of what belongs to one there', () => {
    const all = files('show.mp3', 'show.zh.mp3', 'show.txt', 'new.mp3').map((file) =>
      file.name === 'show.mp3' || file.name === 'show.txt' ? { ...file, isKnown: true } : file,
    )
    expect(inWords(pairFiles(all))).toEqual([
      'new: new.mp3 | - (alone)',
      'show.mp3: known',
      'show.txt: known',
      'show.zh.mp3: of-known',
    ])
  })

  const stems = fc.constantFrom('show', '节目', 'ep 1', 'ep 2', 'en', 'audio', '第三集', '2024-05-03 news', 'a b', 'É')
  const additions = fc.constantFrom('', '.en', '.zh', ' (dub)', '中文配音', '.bilingual', ' 7', ' final')
  const someFiles = fc
    .uniqueArray(
      fc
        .tuple(
          fc.constantFrom('', 'en/', 'zh/', 'a/', 'a/text/'),
          stems,
          additions,
          fc.constantFrom('mp3', 'm4a', 'txt'),
        )
        .map(([folder, stem, addition, type]) => `${folder}${stem}${addition}.${type}`),
      { maxLength: 40 },
    )
    .map((paths) => files(...paths))

  test.prop([someFiles])('puts every file into the plan exactly once', (given) => {
    const { episodes, leftovers } = pairFiles(given)
    const placed = [
      ...episodes.flatMap(({ tracks, text, second }) =>
        [...tracks.map(({ file }) => file), text ?? [], second ?? []].flat(),
      ),
      ...leftovers.map(({ file }) => file),
    ]
    expect(placed.sort()).toEqual(given.map(({ id }) => id).sort())
    for (const { tracks } of episodes) expect(tracks.length).toBeGreaterThan(0)
  })

  test.prop([someFiles, fc.infiniteStream(fc.nat(1000))])(
    'the order of the files makes no difference',
    (given, dice) => {
      const shuffled = given
        .map((file) => ({ file, at: dice.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(({ file }) => file)
      expect(pairFiles(shuffled)).toEqual(pairFiles(given))
    },
  )

  it.each([
    ['alike names', (i: number) => [`Season ${i % 7}/Episode ${i}.mp3`, `Season ${i % 7}/Episode ${i}.txt`]],
    ['names that fit nothing', (i: number) => [`Recording of day ${i} a.mp3`, `Remarks ${i} to ${i + 1}.txt`]],
  ])('takes less than 100 ms for 1,000 files of %s', (_kind, make) => {
    const given = files(...Array.from({ length: 500 }, (_, i) => make(i)).flat())
    pairFiles(given)
    const times = [0, 1, 2].map(() => {
      const start = performance.now()
      pairFiles(given)
      return performance.now() - start
    })
    expect(Math.min(...times)).toBeLessThan(100)
  })
})

describe('isDubOf', () => {
  it.each([
    ['show.zh.mp3', 'show.mp3', true],
    ['show.zh.mp3', 'show.en.m4a', true],
    ['show - 中文配音.m4a', 'show.mp3', true],
    ['show 2.mp3', 'show.mp3', false],
    ['show.flac', 'show.mp3', false],
    ['other.zh.mp3', 'show.mp3', false],
  ])('%s of %s: %s', (dub, original, expected) => {
    expect(isDubOf(dub, original)).toBe(expected)
  })
})
