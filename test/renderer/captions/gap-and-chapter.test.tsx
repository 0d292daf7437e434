import { fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useStore } from '../../../renderer/store'
import type { Cue } from '../../../shared/model/timeline'
import { activeRows, list, open, pretendLayout, row, tidyUp } from './open-captions'

beforeEach(pretendLayout)
afterEach(tidyUp)

const cue = (start: number, end: number, source: 'aligned' | 'estimated' = 'aligned'): Cue => ({
  ...{ source, start, end },
  confidence: 0.01,
})
const absent: Cue = { source: 'absent', confidence: 1 }
/** Music before, between the second and the third line, and after. */
const gappy = [cue(8, 10), cue(10, 20), cue(40, 50), absent, cue(50, 60)]
const openGappy = () => open({ count: 5, cues: gappy })

const gaps = () => [...list().querySelectorAll<HTMLElement>('[data-gap]')]
const current = () => [...list().querySelectorAll('[aria-current]')]
const order = () =>
  [...list().querySelectorAll<HTMLElement>('[data-item]')].map(
    ({ dataset, textContent }) => dataset.segment ?? (dataset.gap === undefined ? textContent : 'gap'),
  )

describe('a gap', () => {
  it('is a row of its own, with its length', () => {
    openGappy()
    expect(order()).toEqual(['gap', '0', '1', 'gap', '2', '3', '4'])
    expect(gaps().map((gap) => gap.textContent)).toEqual(['No text for 8 sec8 sec', 'No text for 20 sec20 sec'])
  })

  it('is what is active while it plays, and runs down', () => {
    const { setTime } = openGappy()
    setTime(2)
    expect(current()).toEqual([gaps()[0]])
    setTime(15)
    expect(activeRows()).toEqual([1])
    setTime(25)
    expect(current()).toEqual([gaps()[1]])
    expect(gaps()[1]?.textContent).toContain('15 sec')
    expect(useStore.getState().activeCue).toBe(1)
    setTime(38)
    expect(gaps()[1]?.textContent).toContain('2 sec')
    setTime(41)
    expect(current()).toEqual([row(2)])
    expect(gaps()[1]?.textContent).toBe('No text for 20 sec20 sec')
  })

  it('is played from by a click', () => {
    const { player, setTime } = openGappy()
    setTime(55)
    fireEvent.click(gaps()[1]!)
    expect(player.seek).toHaveBeenCalledExactlyOnceWith(20)
    expect(player.play).toHaveBeenCalledOnce()
    expect(current()).toEqual([gaps()[1]])
  })

  it('is followed: the list moves on to it', () => {
    const { setTime } = openGappy()
    setTime(15)
    const before = list().scrollTop
    document.dispatchEvent(new Event('visibilitychange'))
    setTime(25)
    expect(list().scrollTop).toBeGreaterThan(before)
  })
})

describe('better times', () => {
  it('bring gaps between the rows, and the keys of the rows stay theirs', () => {
    const { setTime } = open({ count: 5, cues: gappy.map((_, i) => cue(i * 12, i * 12 + 12, 'estimated')) })
    setTime(30)
    expect(gaps()).toEqual([])
    const element = row(2)
    const { episode, setTimeline } = useStore.getState()
    const { timeline, spoken } = episode!
    setTimeline('episode', { ...timeline!, duration: 60, cues: gappy }, spoken!)
    setTime(45)
    expect(gaps()).toHaveLength(2)
    expect(row(2)).toBe(element)
    expect(current()).toEqual([element])
  })
})

describe('chapters', () => {
  const chapters = [
    { title: 'The vote', start: 7 },
    { title: 'The clock', start: 40 },
  ]

  it('are headings before the lines they begin with', () => {
    open({ count: 5, cues: gappy, chapters })
    expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual(['The vote', 'The clock'])
    expect(order()).toEqual(['gap', 'The vote0:07', '0', '1', 'gap', 'The clock0:40', '2', '3', '4'])
  })

  it('are played from by a click', () => {
    const { player } = open({ count: 5, cues: gappy, chapters })
    fireEvent.click(screen.getByRole('heading', { name: 'The clock' }))
    expect(player.seek).toHaveBeenCalledExactlyOnceWith(40)
  })

  it('name the speaker again', () => {
    const segments = Array.from({ length: 5 }, (_, i) => ({ texts: { en: `Line ${i}` }, speaker: 'Ann', line: i + 1 }))
    open({ segments, cues: gappy, chapters })
    const named = segments.flatMap((_, i) => (row(i).textContent?.includes('Ann') ? [i] : []))
    expect(named).toEqual([0, 2])
  })
})

describe('text that is not in the audio', () => {
  it('says so once for the lines in a row that are', () => {
    open({ count: 5, cues: [cue(0, 10), absent, absent, cue(10, 20), absent] })
    const noted = [0, 1, 2, 3, 4].filter((i) => row(i).textContent?.includes('Not in the audio'))
    expect(noted).toEqual([1, 4])
    expect(row(2).title).toBe('This text is not spoken in the audio')
    expect(row(3).title).toBe('')
  })
})

describe('lines that are only likely', () => {
  const band = () =>
    [0, 1, 2, 3, 4].flatMap((i) => (row(i).dataset.likely === undefined ? [] : [[i, row(i).dataset.likely]]))

  it('are a band around the active one', () => {
    open({ count: 5, cues: gappy.map((_, i) => cue(i * 10, i * 10 + 10, 'estimated')) }).setTime(25)
    expect(band()).toEqual([
      [1, 'first'],
      [2, 'middle'],
      [3, 'last'],
    ])
    expect(activeRows()).toEqual([2])
  })

  it('are no band where times are known', () => {
    openGappy().setTime(45)
    expect(band()).toEqual([])
  })
})
