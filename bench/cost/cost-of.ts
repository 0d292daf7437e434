/** Milliseconds that something takes, of many times. */
export interface Cost {
  readonly median: number
  readonly p95: number
  readonly worst: number
  /** Of the processor, at the median: what others do on the machine does not count. */
  readonly processor: number
  readonly times: number
}

/** The first times are not counted: a program that has run for a while has compiled what it does often. */
const warmUps = 3
/** What is slow is done less often. Milliseconds. */
const longest = 4000

export function costOf(work: () => unknown, most = 60): Cost {
  const began = performance.now()
  const isLong = () => performance.now() - began > longest
  for (let i = 0; i < warmUps && !isLong(); i++) work()
  const walls: number[] = []
  const processors: number[] = []
  while (walls.length < most && !(walls.length > 0 && isLong())) {
    const [wall, { user, system }] = [performance.now(), process.cpuUsage()]
    work()
    walls.push(performance.now() - wall)
    const after = process.cpuUsage()
    processors.push((after.user - user + after.system - system) / 1000)
  }
  walls.sort((a, b) => a - b)
  processors.sort((a, b) => a - b)
  const at = (share: number) => walls[Math.min(walls.length - 1, Math.floor(walls.length * share))]!
  const processor = processors[Math.floor(processors.length / 2)]!
  return { median: at(0.5), p95: at(0.95), worst: walls.at(-1)!, processor, times: walls.length }
}

export function printCost(name: string, { median, p95, worst, processor }: Cost): void {
  const shown = (ms: number) => ms.toFixed(1).padStart(8)
  console.log(
    `${name.padEnd(42)} median${shown(median)}   p95${shown(p95)}   worst${shown(worst)}   processor${shown(processor)}`,
  )
}
