import type { OpenFile } from '../files/open-file'

/** A box of an MP4 file: its content lies between `start` and `end`. */
export interface Mp4Box {
  readonly type: string
  readonly start: number
  readonly end: number
}

/** A folder of boxes has a few dozen at most; a file with more was made to waste time. */
const boxLimit = 1000

/** The boxes that lie directly between `start` and `end`, by their headers alone (ISO/IEC 14496-12, 4.2). */
export async function listBoxes(file: OpenFile, start: number, end: number): Promise<Mp4Box[]> {
  const boxes: Mp4Box[] = []
  for (let at = start; at + 8 <= end && boxes.length < boxLimit; ) {
    const head = await file.read(at, Math.min(at + 16, end))
    const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
    if (head.length < 8) break
    const short = view.getUint32(0)
    const isLong = short === 1 && head.length === 16
    const size = isLong ? Number(view.getBigUint64(8)) : short === 0 ? end - at : short
    const header = isLong ? 16 : 8
    if (size < header) break
    boxes.push({ type: String.fromCharCode(...head.subarray(4, 8)), start: at + header, end: Math.min(at + size, end) })
    at += size
  }
  return boxes
}

/** The first box along a path of types, or undefined. */
export async function findBox(file: OpenFile, from: Mp4Box, ...path: readonly string[]): Promise<Mp4Box | undefined> {
  let box: Mp4Box | undefined = from
  for (const type of path) {
    if (!box) return undefined
    const children: Mp4Box[] = await listBoxes(file, box.start, box.end)
    box = children.find((child) => child.type === type)
  }
  return box
}

/** The content of a box, as far as `limit` bytes. Zeros stand for what a damaged box lacks, so that reading needs no checks. */
export async function readBox(file: OpenFile, box: Mp4Box | undefined, limit = 1_000_000): Promise<DataView> {
  if (!box) return new DataView(new ArrayBuffer(64))
  const bytes = await file.read(box.start, Math.min(box.end, box.start + limit))
  const padded = new Uint8Array(bytes.length + 64)
  padded.set(bytes)
  return new DataView(padded.buffer)
}
