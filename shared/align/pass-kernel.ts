import { type PassProblem, stateCosts } from './pass-problem'
import type { PhoneScores } from './phone-scores'
import { alignTunables } from './tunables'

/** Told between stretches of a pass; the pass stops when it answers `true`. */
export type Watch = (share: number) => boolean

/** Runs passes over one recording. */
export interface PassKernel {
  /** By frame, the state of the cheapest path; undefined when it was stopped. */
  run(problem: PassProblem, watch: Watch): Int32Array | undefined
}

interface KernelExports {
  readonly memory: WebAssembly.Memory
  readonly heapAt: () => number
  readonly problemAt: () => number
  readonly begin: () => void
  readonly resume: () => void
  readonly forward: (from: number, to: number) => number
  readonly bestState: () => number
  readonly trace: (from: number, to: number, state: number) => number
}

/** Where a pass stood between two frames: all that `forward` needs to go on from there. */
interface Snapshot {
  readonly frame: number
  readonly window: Int32Array
  readonly cost: Float32Array
  readonly leave: Float32Array
  readonly age: Float32Array
}

const pageBytes = 65536
/** States around an array that the kernel may touch. */
const margin = 16
/** Frames between two questions to `watch`. */
const stretch = 1500

/** Words of the kernel's struct, in its order. */
const words = [
  ...['below', 'table', 'gap', 'inside', 'column', 'enter', 'hop', 'isPhone', 'isInside', 'boundary', 'low', 'high'],
  ...[
    'cost',
    'nextCost',
    'leave',
    'nextLeave',
    'age',
    'nextAge',
    'rows',
    'rowAt',
    'rowFirst',
    'rowLow',
    'rowHigh',
    'path',
  ],
  ...['step', 'frames', 'states', 'boundaries', 'rowBytes', 'isOpen'],
  ...['skipSegment', 'insideLimit', 'longAfter', 'longCost', 'rushAge', 'rushCost', 'beam'],
  ...['lo', 'hi', 'base', 'firstBoundary', 'used'],
]
const wordAt = new Map(words.map((name, index) => [name, index]))
/** From `lo` on: what a snapshot keeps besides costs and ages. */
const windowAt = wordAt.get('lo')!

/**
 * The search in WebAssembly (`assets/wasm/align-pass.wasm`). Gives the very path of `plainPass`. Its memory is the
 * scores, a few numbers per state and a buffer of constant size for the way back: when that is full, the pass goes on
 * without keeping the way, and runs again from snapshots to find it, so long recordings take up to twice the time and
 * no more memory.
 */
export function createPassKernel(wasm: Uint8Array<ArrayBuffer>, scores: PhoneScores, rowBytes?: number): PassKernel {
  const instance = new WebAssembly.Instance(new WebAssembly.Module(wasm))
  const kernel = instance.exports as unknown as KernelExports
  let free: number = kernel.heapAt()
  const put = (name: string, bytes: number, before = 0): number => {
    const at = Math.ceil((free + before) / 16) * 16
    free = at + bytes
    const lacking = free + pageBytes - kernel.memory.buffer.byteLength
    if (lacking > 0) kernel.memory.grow(Math.ceil(lacking / pageBytes))
    new Uint32Array(kernel.memory.buffer, kernel.problemAt())[wordAt.get(name)!] = at
    return at
  }
  const belowAt = put('below', scores.below.length)
  new Uint8Array(kernel.memory.buffer, belowAt, scores.below.length).set(scores.below)
  const afterScores = free

  function place(problem: PassProblem): void {
    free = afterScores
    const { graph, frames, costs } = problem
    const own = stateCosts(graph, costs)
    const arrays: [string, Uint8Array | Float32Array | Int32Array][] = [
      ['table', problem.table],
      ['gap', problem.gap],
      ['inside', problem.inside],
      ['column', own.column],
      ['enter', own.enter],
      ['hop', own.hop],
      ['isPhone', own.isPhone],
      ['isInside', own.isInside],
      ['boundary', graph.boundaries],
      ['low', problem.limits.low],
      ['high', problem.limits.high],
    ]
    for (const [name, values] of arrays) {
      const at = put(name, values.byteLength + margin * 4, margin * 4)
      const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
      new Uint8Array(kernel.memory.buffer, at, values.byteLength).set(bytes)
    }
    for (const name of ['cost', 'nextCost', 'leave', 'nextLeave', 'age', 'nextAge'])
      put(name, (graph.states + margin) * 4, margin * 4)
    for (const name of ['rowAt', 'rowFirst', 'rowLow', 'rowHigh', 'path']) put(name, frames * 4)
    const oneRow = graph.states / 4 + 16
    const rowSpace = Math.ceil(Math.max(Math.min(rowBytes ?? alignTunables.rowBytes, frames * oneRow), 4 * oneRow))
    put('rows', rowSpace)
    const integers = new Int32Array(kernel.memory.buffer, kernel.problemAt())
    const floats = new Float32Array(kernel.memory.buffer, kernel.problemAt())
    const sizes = {
      step: problem.step,
      frames,
      states: graph.states,
      boundaries: graph.boundaries.length,
      rowBytes: rowSpace,
      isOpen: problem.isOpen ? 1 : 0,
    }
    for (const [name, value] of Object.entries(sizes)) integers[wordAt.get(name)!] = value
    for (const [name, value] of Object.entries(costs)) {
      const at = wordAt.get(name)
      if (at !== undefined) floats[at] = value
    }
  }

  function views(): Omit<Snapshot, 'frame'> {
    const { buffer } = kernel.memory
    const struct = new Int32Array(buffer, kernel.problemAt(), words.length)
    const lo = struct[windowAt]!
    const count = struct[windowAt + 1]! - lo + 1
    const array = (name: string) => new Float32Array(buffer, struct[wordAt.get(name)!]! + lo * 4, count)
    return {
      window: struct.subarray(windowAt),
      cost: array('cost'),
      leave: array('leave'),
      age: array('age'),
    }
  }

  function save(frame: number): Snapshot {
    const { window, cost, leave, age } = views()
    return { frame, window: window.slice(), cost: cost.slice(), leave: leave.slice(), age: age.slice() }
  }

  function restore(snapshot: Snapshot): void {
    new Int32Array(kernel.memory.buffer, kernel.problemAt()).set(snapshot.window, windowAt)
    const { cost, leave, age } = views()
    cost.set(snapshot.cost)
    leave.set(snapshot.leave)
    age.set(snapshot.age)
    kernel.resume()
  }

  return {
    run(problem, watch) {
      const { frames, graph } = problem
      if (frames === 0) return new Int32Array(0)
      place(problem)
      kernel.begin()
      const snapshots = [save(0)]
      for (let at = 0; at < frames; ) {
        const asked = Math.min(frames, at + stretch)
        const got = kernel.forward(at, asked)
        if (got < asked) {
          snapshots.push(save(got))
          kernel.resume()
        }
        at = got
        if (watch(at / frames)) return undefined
      }
      let state = problem.isOpen ? kernel.bestState() : graph.states - 1
      let end = frames
      for (const snapshot of snapshots.toReversed()) {
        if (end < frames) {
          restore(snapshot)
          for (let at = snapshot.frame; at < end; ) at = kernel.forward(at, Math.min(end, at + stretch))
          if (watch(1)) return undefined
        }
        state = kernel.trace(snapshot.frame, end, state)
        end = snapshot.frame
      }
      const { buffer } = kernel.memory
      const pathAt = new Uint32Array(buffer, kernel.problemAt())[wordAt.get('path')!]!
      return new Int32Array(buffer, pathAt, frames).slice()
    },
  }
}
