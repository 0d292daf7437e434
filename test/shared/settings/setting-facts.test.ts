import { fc } from '@fast-check/vitest'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { en } from '../../../shared/i18n/en'
import { zhHans } from '../../../shared/i18n/zh-hans'
import { zhHant } from '../../../shared/i18n/zh-hant'
import { defaultSettings, settingsSchema } from '../../../shared/model/settings'
import { changedSettings, isChanged, valuesOf } from '../../../shared/settings/changed-settings'
import { findSettings } from '../../../shared/settings/find-settings'
import { readNumber } from '../../../shared/settings/read-number'
import { factOf, settingNames, settingSections } from '../../../shared/settings/setting-facts'

const takes = (name: (typeof settingNames)[number], value: unknown) =>
  v.safeParse(settingsSchema.entries[name], value).success

describe('the table of settings', () => {
  it('has every setting, each in a part that is shown', () => {
    expect([...settingNames].sort()).toEqual(Object.keys(settingsSchema.entries).sort())
    for (const name of settingNames) expect(settingSections).toContain(factOf(name).section)
  })

  it('offers for each what the schema takes, and all of it', () => {
    for (const name of settingNames) {
      const fact = factOf(name)
      if (fact.is === 'switch') expect([true, false].every((value) => takes(name, value))).toBe(true)
      if (fact.is === 'choice') {
        expect(fact.values.every((value) => takes(name, value))).toBe(true)
        const { options } = settingsSchema.entries[name] as unknown as { options: readonly string[] }
        expect([...fact.values].sort()).toEqual([...options].sort())
      }
      if (fact.is === 'level') expect([0, 1].every((value) => takes(name, value)) && !takes(name, 1.01)).toBe(true)
      if (fact.is === 'number') {
        const { min, max } = fact
        expect([name, takes(name, min), takes(name, max)]).toEqual([name, true, true])
        expect([name, takes(name, min - 0.01), takes(name, max + 0.01)]).toEqual([name, false, false])
      }
    }
  })

  it.each([en, zhHans, zhHant])('has a word for every value that can be chosen', ({ settings }) => {
    for (const name of settingNames) {
      const fact = factOf(name)
      expect(settings.names[name]).not.toBe('')
      if (fact.is !== 'choice') continue
      const words = settings.choices[name as keyof typeof settings.choices]
      expect(Object.keys(words).sort()).toEqual([...fact.values].sort())
    }
  })
})

describe('a setting that is other than it came', () => {
  it('is known by its value, whatever it is made of', () => {
    expect(changedSettings(defaultSettings)).toEqual([])
    const settings = { ...defaultSettings, theme: 'dark' as const, passSpeeds: [1, 2], keys: {} }
    expect(changedSettings(settings)).toEqual(['theme', 'passSpeeds'])
    expect(isChanged({ ...settings, passSpeeds: [...defaultSettings.passSpeeds] }, 'passSpeeds')).toBe(false)
    expect(changedSettings(settings, ['speed', 'passSpeeds'])).toEqual(['passSpeeds'])
  })

  it('comes back from what it was', () => {
    const settings = { ...defaultSettings, speed: 2, volume: 0.5 }
    expect({ ...defaultSettings, ...valuesOf(settings, ['speed', 'volume']) }).toEqual(settings)
  })
})

describe('finding', () => {
  const all = [
    { id: 'a', words: ['Size of the text', 'Captions'] },
    { id: 'b', words: ['Speed', '速度'] },
  ]
  it.each([
    ['', ['a', 'b']],
    ['text size', ['a']],
    ['SIZE', ['a']],
    ['速', ['b']],
    ['ｓｐｅｅｄ', ['b']],
    ['size speed', []],
  ])('“%s” shows %j', (typed, expected) => {
    expect(findSettings(typed, all)).toEqual(expected)
  })
})

describe('a number that is written', () => {
  it.each([
    ['1.25', { value: 1.25 }],
    ['1,25', { value: 1.25 }],
    [' １．５ ', { value: 1.5 }],
    ['2×', { value: 2 }],
    ['.75', { value: 0.75 }],
    ['', { wrong: 'no-number' }],
    ['fast', { wrong: 'no-number' }],
    ['1e3', { wrong: 'no-number' }],
    ['0.49', { wrong: 'too-small' }],
    ['-1', { wrong: 'too-small' }],
    ['3.01', { wrong: 'too-large' }],
  ])('as “%s” is %j', (typed, expected) => {
    expect(readNumber(typed, { min: 0.5, max: 3 })).toEqual(expected)
  })

  it('is never out of its bounds, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double().map(String)), (typed) => {
        const read = readNumber(typed, { min: 0.5, max: 3 })
        if ('value' in read) expect(read.value >= 0.5 && read.value <= 3).toBe(true)
      }),
    )
  })
})
