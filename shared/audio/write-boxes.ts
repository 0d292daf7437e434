/** Bytes, or text of one byte a letter. */
type Content = Uint8Array | string

/** A box of an MP4 file (ISO/IEC 14496-12, 4.2): its length, its name, and what is in it. */
export function box(name: string, ...contents: readonly Content[]): Uint8Array {
  const bytes = joinBytes(u32(0), name, ...contents)
  new DataView(bytes.buffer).setUint32(0, bytes.length)
  return bytes
}

/** A box with a version and flags. */
export function fullBox(name: string, version: number, flags: number, ...contents: readonly Content[]): Uint8Array {
  return box(name, u32(version * 2 ** 24 + flags), ...contents)
}

export function u8(...values: readonly number[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(values)
}

export function u16(...values: readonly number[]): Uint8Array<ArrayBuffer> {
  return u8(...values.flatMap((value) => [value >> 8, value & 0xff]))
}

/** Negative values as their complement. */
export function u32(...values: readonly number[]): Uint8Array<ArrayBuffer> {
  return u32List(values.length, (i) => values[i]!)
}

/** At most 2^53. */
export function u64(value: number): Uint8Array<ArrayBuffer> {
  return u64List(1, () => value)
}

/** Many values, made one by one. */
export function u32List(count: number, valueAt: (index: number) => number): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(count * 4))
  for (let i = 0; i < count; i++) view.setUint32(i * 4, valueAt(i))
  return new Uint8Array(view.buffer)
}

/** Many values, none above 2^53. */
export function u64List(count: number, valueAt: (index: number) => number): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(count * 8))
  for (let i = 0; i < count; i++) view.setBigUint64(i * 8, BigInt(valueAt(i)))
  return new Uint8Array(view.buffer)
}

export function joinBytes(...contents: readonly Content[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(contents.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const content of contents) {
    if (typeof content !== 'string') bytes.set(content, at)
    else for (let i = 0; i < content.length; i++) bytes[at + i] = content.charCodeAt(i)
    at += content.length
  }
  return bytes
}
