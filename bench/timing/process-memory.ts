import { readdirSync, readFileSync } from 'node:fs'

/**
 * The memory of a process and of all that it started, in bytes: the sum of their proportional set sizes, which counts
 * what several share once. Linux alone can say it; null elsewhere.
 */
export function memoryOfTree(pid: number): number | null {
  if (process.platform !== 'linux') return null
  return treeOf(pid).reduce((sum, member) => sum + proportionalSetSize(member), 0)
}

function treeOf(pid: number): readonly number[] {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const parent = parentOf(name)
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const members = [pid]
  for (const member of members) members.push(...(children.get(member) ?? []))
  return members
}

/** Null for a process that has ended meanwhile. */
function parentOf(pid: string): number | null {
  const stat = read(`/proc/${pid}/stat`)
  // The name, in brackets, may hold anything.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields?.[1] === undefined ? null : Number(fields[1])
}

function proportionalSetSize(pid: number): number {
  const kibibytes = /^Pss:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/smaps_rollup`) ?? '')?.[1]
  return kibibytes === undefined ? 0 : Number(kibibytes) * 1024
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
