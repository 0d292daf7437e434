import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DrillLine } from '../../../shared/drills/drill-lines'
import {
  type Alternate,
  type AlternateEvent,
  type AlternateRules,
  freshAlternate,
} from '../../../shared/tracks/alternate'
import { nextTurn, stepAlternate } from '../../../shared/tracks/step-alternate'

/** Lines of ten seconds each, those of these segments. */
const linesOf = (...segments: number[]): DrillLine[] =>
  segments.map((segment) => ({ segment, start: segment * 10, end: segment * 10 + 8, sayLength: 8 }))

const all: AlternateRules = {
  voices: ['original', 'dub'],
  lines: { original: linesOf(0, 1, 2, 3), dub: linesOf(0, 1, 2, 3) },
  pause: 0.5,
  within: null,
}

/** What is heard, one after the other, when the voice speaks on from where the listener is; at most so much. */
function hear(rules: AlternateRules, begin: AlternateEvent = { is: 'begun', voice: 'original', at: 0 }, most = 20) {
  let step = stepAlternate(freshAlternate, begin, rules)
  const heard: string[] = []
  while (step.alternate.spot && step.alternate.phase !== 'over' && heard.length < most) {
    heard.push(`${step.alternate.spot.voice} ${step.alternate.spot.segment}`)
    step = stepAlternate(step.alternate, { is: 'reached', at: nextTurn(step.alternate, rules) }, rules)
    if (step.alternate.phase === 'waiting') step = stepAlternate(step.alternate, { is: 'waited' }, rules)
  }
  return heard
}

describe('two recordings in turn', () => {
  it('say each line in the one, then in the other', () => {
    expect(hear(all).slice(0, 4)).toEqual(['original 0', 'dub 0', 'original 1', 'dub 1'])
    expect(hear(all)).toHaveLength(8)
  })

  it('come in the order that was asked for', () => {
    expect(hear({ ...all, voices: ['dub', 'original'] }).slice(0, 3)).toEqual(['dub 0', 'original 0', 'dub 1'])
  })

  it('say a line that only one of them has in that one, and leave out what neither has', () => {
    const rules = { ...all, lines: { original: linesOf(0, 2), dub: linesOf(0, 1) } }
    expect(hear(rules)).toEqual(['original 0', 'dub 0', 'dub 1', 'original 2'])
  })

  it('begin with the line where the listener is, or the next one', () => {
    expect(hear(all, { is: 'begun', voice: 'dub', at: 25 })[0]).toBe('original 2')
    expect(hear(all, { is: 'begun', voice: 'original', at: 19 })[0]).toBe('original 2')
  })

  it('stay within a loop, over and over', () => {
    const rules = { ...all, within: { first: 1, last: 2 } }
    const heard = hear(rules, { is: 'begun', voice: 'original', at: 10 }, 6)
    expect(heard).toEqual(['original 1', 'dub 1', 'original 2', 'dub 2', 'original 1', 'dub 1'])
    expect(hear(rules, { is: 'begun', voice: 'original', at: 35 }, 1)).toEqual(['original 1'])
  })

  it('stop when there is nothing more, and begin again when they are played', () => {
    const last: Alternate = { phase: 'free', spot: { segment: 3, voice: 'dub' }, wait: null }
    const over = stepAlternate(last, { is: 'reached', at: Number.POSITIVE_INFINITY }, all)
    expect(over.acts).toEqual([{ do: 'pause' }])
    const again = stepAlternate(over.alternate, { is: 'played' }, all)
    expect(again.acts).toEqual([{ do: 'hear', voice: 'original', at: 0 }, { do: 'play' }])
  })
})

describe('the silence between', () => {
  const speaking: Alternate = { phase: 'free', spot: { segment: 1, voice: 'original' }, wait: null }
  const silent = stepAlternate(speaking, { is: 'reached', at: 18 }, all)

  it('holds the voice, which waits at the beginning of what comes', () => {
    expect(silent.acts).toEqual([{ do: 'pause' }, { do: 'hear', voice: 'dub', at: 10 }])
    expect(silent.alternate).toMatchObject({ phase: 'waiting', wait: 0.5 })
    expect(nextTurn(silent.alternate, all)).toBe(Number.POSITIVE_INFINITY)
    expect(stepAlternate(silent.alternate, { is: 'waited' }, all).acts).toEqual([{ do: 'play' }])
  })

  it('does not begin before the line is over', () => {
    expect(stepAlternate(speaking, { is: 'reached', at: 17.9 }, all)).toEqual({ alternate: speaking, acts: [] })
  })

  it('stopped by the listener, goes on only when they play', () => {
    const parked = stepAlternate(silent.alternate, { is: 'paused' }, all).alternate
    expect(stepAlternate(parked, { is: 'waited' }, all).acts).toEqual([])
    expect(stepAlternate(parked, { is: 'played' }, all).acts).toEqual([{ do: 'play' }])
  })

  it('ends when the listener goes somewhere', () => {
    const there = stepAlternate(silent.alternate, { is: 'sought', voice: 'dub', to: 30 }, all)
    expect(there.acts).toEqual([{ do: 'hear', voice: 'original', at: 30 }, { do: 'play' }])
  })
})

describe('a place the listener chose', () => {
  const speaking: Alternate = { phase: 'free', spot: { segment: 0, voice: 'dub' }, wait: null }

  it('at the beginning of a line means the line in both languages', () => {
    const step = stepAlternate(speaking, { is: 'sought', voice: 'dub', to: 20 }, all)
    expect(step.alternate.spot).toEqual({ segment: 2, voice: 'original' })
    expect(step.acts).toEqual([{ do: 'hear', voice: 'original', at: 20 }])
  })

  it('in the middle of one is heard from there, in the recording that speaks', () => {
    const step = stepAlternate(speaking, { is: 'sought', voice: 'dub', to: 24 }, all)
    expect(step).toEqual({ alternate: { phase: 'free', spot: { segment: 2, voice: 'dub' }, wait: null }, acts: [] })
  })

  it('between lines means the next one', () => {
    const step = stepAlternate(speaking, { is: 'sought', voice: 'dub', to: 19 }, all)
    expect(step.alternate.spot).toEqual({ segment: 2, voice: 'original' })
  })
})

it('hears every line in every recording that has it, once, in order', () => {
  const has = fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { maxLength: 9 }).map((list) => list.sort((a, b) => a - b))
  fc.assert(
    fc.property(has, has, (original, dub) => {
      const rules = { ...all, lines: { original: linesOf(...original), dub: linesOf(...dub) } }
      const begun: AlternateEvent = { is: 'begun', voice: original.length > 0 ? 'original' : 'dub', at: 0 }
      const wanted = Array.from({ length: 9 }, (_, i) => [
        ...(original.includes(i) ? [`original ${i}`] : []),
        ...(dub.includes(i) ? [`dub ${i}`] : []),
      ]).flat()
      const first = wanted.findIndex((each) => Number(each.split(' ')[1]) >= (original[0] ?? 0))
      expect(hear(rules, begun, 100)).toEqual(original.length > 0 ? wanted.slice(first) : wanted)
    }),
  )
})
