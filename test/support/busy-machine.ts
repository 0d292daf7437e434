import type { Seconds } from '../../shared/model/time'

const spin: Seconds = 0.2

/** How many times as long work takes as it would if nothing else ran on this machine: 1 when nothing does. */
export function busyness(): number {
  const [began, used] = [performance.now(), process.cpuUsage()]
  const own = () => {
    const { user, system } = process.cpuUsage(used)
    return (user + system) / 1e6
  }
  while (own() < spin);
  return Math.max(1, (performance.now() - began) / 1000 / own())
}
