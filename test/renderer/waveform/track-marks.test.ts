import { describe, expect, it } from 'vitest'
import { drawMarks } from '../../../renderer/waveform/draw-marks'
import { placesOf, spansOf } from '../../../renderer/waveform/track-marks'
import { makeTimeline } from '../../support/make-episode'

describe('stretches on a bar', () => {
  it('are whole pixels, one at least', () => {
    const stretches = [
      { start: 10, end: 20 },
      { start: 50, end: 50.001 },
    ]
    expect(spansOf(stretches, 100, 200)).toEqual([
      { x: 20, width: 20 },
      { x: 100, width: 1 },
    ])
  })

  it('are one where they meet, however many', () => {
    const stretches = Array.from({ length: 5000 }, (_, i) => ({ start: i, end: i + 0.5 }))
    expect(spansOf(stretches, 5000, 300)).toEqual([{ x: 0, width: 300 }])
  })

  it('stay on the bar, and are none on a track without length', () => {
    expect(spansOf([{ start: 99.9, end: 140 }], 100, 50)).toEqual([{ x: 49, width: 1 }])
    expect(spansOf([{ start: 0, end: 1 }], 0, 50)).toEqual([])
  })
})

describe('places of lines', () => {
  it('are where they begin, each once, in order', () => {
    expect(placesOf([3, 0, 1, 3], makeTimeline(40), 40, 400)).toEqual([0, 100, 300])
    expect(placesOf([0, 1, 2, 3], makeTimeline(40), 40, 2)).toEqual([0, 1])
  })

  it('are none for what is not spoken, or not there', () => {
    const timeline = { cues: [{ source: 'absent', confidence: 1 } as const] }
    expect(placesOf([0, 7], timeline, 40, 400)).toEqual([])
  })
})

describe('marks', () => {
  const size = { width: 400, height: 46, density: 1 }

  it('lie where they belong, each in its colour', () => {
    const { drawn, brush } = record()
    drawMarks(brush, size, {
      length: 40,
      timeline: makeTimeline(40),
      weak: [{ start: 0, end: 10 }],
      chapters: [0.5],
      hits: [1, 2],
      hit: 2,
      bookmarks: [3],
      paint: (token) => token,
    })
    expect(drawn('weak')).toEqual([[0, 44, 100, 2]])
    expect(drawn('line')).toEqual([[0, 44, 400, 2]])
    expect(drawn('ink-4')).toEqual([[200, 0, 1, 38]])
    expect(drawn('focus').map(([x]) => x)).toEqual([99, 199, 198])
    expect(drawn('accent-ink')).toEqual([['flag', 300]])
  })

  it('of lines are none without lines, and no strip says how sure they are', () => {
    const { all, brush } = record()
    const none = { weak: null, hits: [], hit: undefined, bookmarks: [] }
    drawMarks(brush, size, { length: 40, timeline: null, chapters: [], ...none, paint: (token) => token })
    expect(all()).toEqual([])
  })
})

/** A brush that keeps what is drawn with it, by colour. */
function record() {
  const marks: { colour: string; mark: (number | string)[] }[] = []
  const flags: number[] = []
  const brush = {
    fillStyle: '',
    clearRect: () => {},
    fillRect: (...mark: number[]) => void marks.push({ colour: brush.fillStyle, mark }),
    beginPath: () => {},
    moveTo: () => {},
    lineTo: (x: number, y: number) => void (y > 0 && flags.push(x)),
    closePath: () => {},
    fill: () => {
      for (const x of flags.splice(0)) marks.push({ colour: brush.fillStyle, mark: ['flag', x] })
    },
  }
  return {
    brush: brush as never,
    all: () => marks,
    drawn: (colour: string) => marks.filter((one) => one.colour === colour).map(({ mark }) => mark),
  }
}
