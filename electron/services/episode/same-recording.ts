import { stat } from 'node:fs/promises'
import { hashFile } from '../files/hash-file'

/** Whether a recording is one of these: the same file, or a copy of it. Only what is of the same size is read for that. */
export async function isAmong(path: string, others: readonly string[]): Promise<boolean> {
  const size = await sizeOf(path)
  for (const other of others) {
    if (other === path) return true
    if (size === null || (await sizeOf(other)) !== size) continue
    const [given, known] = await Promise.all([hashFile(path), hashFile(other)])
    if (given && given.hash === known?.hash) return true
  }
  return false
}

/** Of these recordings those that are no copy of one before them, and the copies. */
export async function withoutCopies(
  paths: readonly string[],
): Promise<{ readonly own: readonly string[]; readonly copies: readonly string[] }> {
  const own: string[] = []
  const copies: string[] = []
  for (const path of paths) {
    const kind = (await isAmong(path, own)) ? copies : own
    kind.push(path)
  }
  return { own, copies }
}

async function sizeOf(path: string): Promise<number | null> {
  return stat(path).then(
    ({ size }) => size,
    () => null,
  )
}
