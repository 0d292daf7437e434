import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import {
  directionTo,
  isJump,
  isNearAnchor,
  isOutOfView,
  isSettled,
  listPadding,
  restingOffset,
  revealOffset,
  scrollTunables,
  settle,
  tallShift,
} from '../../../renderer/captions/caption-scroll'

const height = 600
const room = height * (scrollTunables.readableTo - scrollTunables.readableFrom)
const heights = fc.double({ min: 200, max: 3000, noNaN: true })
const fractions = fc.double({ min: 0, max: 1, noNaN: true })
const starts = fc.double({ min: 0, max: 1e6, noNaN: true })

describe('restingOffset', () => {
  it('puts the middle of a row at the anchor', () => {
    expect(restingOffset({ start: 1000, size: 100 }, height, 0)).toBeCloseTo(1050 - 0.38 * height)
  })

  it('never lets the top of a row into the upper fade', () => {
    const size = room - 10
    const offset = restingOffset({ start: 1000, size }, height, 0)
    expect(1000 - offset).toBeCloseTo(height * scrollTunables.readableFrom)
  })

  test.prop([starts, fractions, heights, fractions])('keeps a row that fits wholly readable', (start, share, h, p) => {
    const size = share * h * (scrollTunables.readableTo - scrollTunables.readableFrom)
    const top = start - restingOffset({ start, size }, h, p)
    expect(top).toBeGreaterThanOrEqual(h * scrollTunables.readableFrom - 1e-6)
    expect(top + size).toBeLessThanOrEqual(h * scrollTunables.readableTo + 1e-6)
  })

  it('moves a tall row from its top to its bottom as it is spoken', () => {
    const row = { start: 1000, size: 1400 }
    expect(row.start - restingOffset(row, height, 0)).toBeCloseTo(height * scrollTunables.readableFrom)
    expect(row.start + row.size - restingOffset(row, height, 1)).toBeCloseTo(height * scrollTunables.readableTo)
  })

  test.prop([fractions, fractions, fractions])(
    'keeps both readers of a tall pair in view, within a step',
    (originalShare, more, progress) => {
      const original = room * originalShare
      const translation = room * (1 - originalShare * more)
      const row = { start: 0, size: original + translation + 1e-6 }
      const top = -restingOffset(row, height, progress)
      for (const place of [progress * original, original + progress * translation]) {
        expect(top + place).toBeGreaterThanOrEqual(height * scrollTunables.readableFrom - scrollTunables.tallStep)
        expect(top + place).toBeLessThanOrEqual(height * scrollTunables.readableTo + scrollTunables.tallStep)
      }
    },
  )
})

describe('tallShift', () => {
  test.prop([fc.double({ min: 1, max: 5000, noNaN: true }), fractions, fractions])(
    'only moves forward, and by no more than a step at a time',
    (excess, a, b) => {
      const [from, to] = [tallShift(excess, Math.min(a, b)), tallShift(excess, Math.max(a, b))]
      expect(to).toBeGreaterThanOrEqual(from)
      expect(tallShift(excess, 0)).toBe(0)
      expect(tallShift(excess, 1)).toBeCloseTo(excess)
      const steps = Math.ceil(excess / scrollTunables.tallStep)
      expect(excess / steps).toBeLessThanOrEqual(scrollTunables.tallStep)
      expect((to / excess) * steps).toBeCloseTo(Math.round((to / excess) * steps))
    },
  )

  it('takes a progress outside 0..1 for its nearest end', () => {
    expect(tallShift(300, -4)).toBe(0)
    expect(tallShift(300, 7)).toBe(300)
  })
})

describe('settle', () => {
  const distances = fc.double({ min: -2000, max: 2000, noNaN: true })
  const elapsed = fc.double({ min: 0, max: 2, noNaN: true })

  test.prop([distances, elapsed])('comes nearer and never past the end when it starts at rest', (distance, t) => {
    const after = settle({ distance, velocity: 0 }, t).distance
    expect(Math.abs(after)).toBeLessThanOrEqual(Math.abs(distance) + 1e-9)
    expect(after * Math.sign(distance)).toBeGreaterThanOrEqual(-1e-9)
  })

  test.prop([distances, distances, elapsed, elapsed])(
    'arrives at the same place however the time is cut into frames',
    (distance, velocity, a, b) => {
      const whole = settle({ distance, velocity }, a + b)
      const cut = settle(settle({ distance, velocity }, a), b)
      expect(cut.distance).toBeCloseTo(whole.distance, 6)
      expect(cut.velocity).toBeCloseTo(whole.velocity, 4)
    },
  )

  it('makes an ordinary move in 300 to 400 milliseconds', () => {
    const move = { distance: 160, velocity: 0 }
    expect(Math.abs(settle(move, 0.2).distance)).toBeGreaterThan(8)
    expect(Math.abs(settle(move, 0.33).distance)).toBeLessThan(0.02 * 160)
    expect(isSettled(settle(move, 0.45))).toBe(true)
  })
})

describe('isJump', () => {
  it.for([
    { rows: 1, distance: 160, jump: false },
    { rows: 5, distance: -700, jump: false },
    { rows: 6, distance: 300, jump: true },
    { rows: -6, distance: -300, jump: true },
    { rows: 2, distance: 800, jump: true },
    { rows: Number.POSITIVE_INFINITY, distance: 0, jump: true },
  ])('$rows rows and $distance pixels away: $jump', ({ rows, distance, jump }) => {
    expect(isJump(rows, distance, height)).toBe(jump)
  })
})

describe('in view', () => {
  const viewport = { offset: 1000, height }
  it.for([
    { where: 'at the anchor', start: 1180, size: 100, lost: false, near: true },
    { where: 'nudged up, still readable', start: 1070, size: 100, lost: false, near: true },
    { where: 'at the lower end', start: 1400, size: 100, lost: false, near: false },
    { where: 'mostly under the upper fade', start: 980, size: 100, lost: true, near: false },
    { where: 'above', start: 700, size: 100, lost: true, near: false },
    { where: 'below', start: 1700, size: 100, lost: true, near: false },
    { where: 'under the lower fade', start: 1500, size: 100, lost: true, near: false },
    { where: 'too tall, around the anchor', start: 700, size: 1200, lost: false, near: true },
    { where: 'a short line at the very edge', start: 1480, size: 50, lost: false, near: false },
  ])('$where: lost $lost, near $near', ({ start, size, lost, near }) => {
    expect(isOutOfView({ start, size }, viewport)).toBe(lost)
    expect(isNearAnchor({ start, size }, viewport)).toBe(near)
  })

  test.prop([starts, fc.double({ min: 30, max: 2000, noNaN: true }), heights, fractions])(
    'a row where following puts it is never out of view, and always near',
    (start, size, h, progress) => {
      const there = { offset: restingOffset({ start, size }, h, progress), height: h }
      expect(isOutOfView({ start, size }, there)).toBe(false)
      expect(isNearAnchor({ start, size }, there)).toBe(true)
    },
  )

  it('the arrow points to where the row is', () => {
    expect(directionTo({ start: 0, size: 100 }, viewport)).toBe('up')
    expect(directionTo({ start: 2000, size: 100 }, viewport)).toBe('down')
  })
})

describe('listPadding', () => {
  test.prop([heights, fractions])('lets a first and a last row of any height reach the anchor', (h, share) => {
    const { start, end } = listPadding(h, true)
    const first = { start, size: 40 + share * 2 * h }
    expect(restingOffset(first, h, 0)).toBeGreaterThanOrEqual(-1)
    const last = { start: start + 5000, size: 40 + share * 2 * h }
    const furthest = last.start + last.size + end - h
    expect(restingOffset(last, h, 1)).toBeLessThanOrEqual(furthest + 1)
  })

  it('starts text without times at the top of the readable part', () => {
    expect(listPadding(1000, false).start).toBe(1000 * scrollTunables.readableFrom)
  })
})

describe('revealOffset', () => {
  const viewport = { offset: 1000, height }
  it.for([
    { where: 'a readable row', start: 1200, expected: 1000 },
    { where: 'a row above', start: 500, expected: 500 - height * scrollTunables.readableFrom },
    { where: 'a row below', start: 2000, expected: 2100 - height * scrollTunables.readableTo },
  ])('moves as little as it must for $where', ({ start, expected }) => {
    expect(revealOffset({ start, size: 100 }, viewport)).toBeCloseTo(expected)
  })
})
