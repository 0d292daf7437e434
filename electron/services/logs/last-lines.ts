import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** As much of the end of a file is looked at. */
const window = 32_000

/** The last lines of a text file, without reading the whole of it. None when it cannot be read. */
export function lastLines(path: string, count: number): readonly string[] {
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    const { size } = fstatSync(file)
    const bytes = Buffer.alloc(Math.min(size, window))
    const length = readSync(file, bytes, 0, bytes.length, size - bytes.length)
    const lines = bytes.toString('utf8', 0, length).split('\n')
    // The first may have lost its beginning.
    const whole = size > window ? lines.slice(1) : lines
    return whole.filter((line) => line !== '').slice(-count)
  } catch {
    return []
  } finally {
    if (file !== undefined) closeSync(file)
  }
}
