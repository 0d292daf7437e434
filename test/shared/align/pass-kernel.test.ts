import { readFileSync } from 'node:fs'
import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { anchorLimits } from '../../../shared/align/anchor-limits'
import { rawCosts, rawGapCosts, rawTable } from '../../../shared/align/first-costs'
import { createPassKernel } from '../../../shared/align/pass-kernel'
import { openLimits, type PassProblem } from '../../../shared/align/pass-problem'
import { buildPhoneGraph } from '../../../shared/align/phone-graph'
import { plainPass } from '../../../shared/align/plain-pass'
import { scoreColumns } from '../../../shared/phonetics/phone-set'
import { createRandom, fakeRecording, fakeText, type Part } from '../../support/fake-recording'

const wasm = new Uint8Array(readFileSync(new URL('../../../assets/wasm/align-pass.wasm', import.meta.url)))
const goOn = () => false
const rowBytes = 2 ** 20

function smallProblem(seed: number) {
  const random = createRandom(seed)
  const segments = Array.from({ length: 1 + Math.floor(random() * 6) }, () =>
    fakeText(random, Math.floor(random() * 5)),
  )
  const parts: Part[] = segments.flatMap((say): Part[] => {
    const fate = random()
    if (fate < 0.15) return []
    return fate < 0.4 ? [{ music: random() }, { say }] : [{ quiet: random() }, { say }]
  })
  const { scores } = fakeRecording(random, [...parts, { quiet: 0.2 }], 1 + random())
  const step = random() < 0.5 ? 1 : 2
  const graph = buildPhoneGraph(segments)
  const frames = Math.floor(scores.frames / step)
  const costs = { ...rawCosts(step), rushAge: 2, rushCost: 0.25, beam: 1e8 }
  const limits = openLimits(frames, graph.states)
  const problem: PassProblem = { graph, step, frames, table: rawTable(), ...rawGapCosts(scores, step), costs, limits }
  return { scores, problem, random, segments }
}

test.prop([fc.nat()], { numRuns: 20 })('the kernel takes the path of the plain pass', (seed) => {
  const { scores, problem } = smallProblem(seed)
  expect(createPassKernel(wasm, scores, rowBytes).run(problem, goOn)).toEqual(plainPass(scores.below, problem))
})

test.prop([fc.nat()], { numRuns: 10 })('so it does with open ends', (seed) => {
  const { scores, problem } = smallProblem(seed)
  const from = Math.floor(problem.frames / 4)
  const { below, rate, quiet, loudness, frames } = scores
  const cut = from * problem.step
  const rest = {
    rate,
    frames: frames - cut,
    below: below.slice(cut * scoreColumns),
    quiet: quiet.slice(cut),
    loudness: loudness.slice(cut),
  }
  const length = Math.floor(rest.frames / problem.step)
  const limits = openLimits(length, problem.graph.states)
  const open = { ...problem, ...rawGapCosts(rest, problem.step), frames: length, limits, isOpen: true }
  expect(createPassKernel(wasm, rest, rowBytes).run(open, goOn)).toEqual(plainPass(rest.below, open))
})

test.prop([fc.nat()], { numRuns: 10 })('so it does within anchors', (seed) => {
  const { scores, problem, random, segments } = smallProblem(seed)
  const segment = Math.floor(random() * segments.length)
  const start = (random() * scores.frames) / scores.rate
  const limits = anchorLimits(problem.limits, problem.graph, [{ segment, start }], scores.rate / problem.step)
  const anchored = { ...problem, limits }
  const path = createPassKernel(wasm, scores, rowBytes).run(anchored, goOn)!
  expect(path).toEqual(plainPass(scores.below, anchored))
  for (const [frame, state] of path.entries()) {
    expect(state).toBeGreaterThanOrEqual(limits.low[frame]!)
    expect(state).toBeLessThanOrEqual(limits.high[frame]!)
  }
})

test('a small buffer for the way back changes nothing', () => {
  const { scores, problem } = smallProblem(7)
  const whole = createPassKernel(wasm, scores, rowBytes).run(problem, goOn)
  expect(createPassKernel(wasm, scores, 1).run(problem, goOn)).toEqual(whole)
})

test('a pass stops when told to', () => {
  const { scores, problem } = smallProblem(7)
  expect(createPassKernel(wasm, scores, rowBytes).run(problem, () => true)).toBeUndefined()
})
