import type { FileHandle } from 'node:fs/promises'
import type { Part } from './spliced-file'

/** One read, in bytes: small enough that a seek wastes little, large enough that calls do not dominate. */
const chunkSize = 64 * 1024

/**
 * The parts one after the other as a stream that reads only when asked, and closes `handle` when it ends, is cancelled,
 * fails, or `signal` aborts. A file that has become shorter meanwhile makes the stream fail: the promised length cannot
 * be kept.
 */
export function streamParts(
  handle: FileHandle,
  parts: readonly Part[],
  signal?: AbortSignal,
): ReadableStream<Uint8Array> {
  const chunks = chunksOf(parts)
  let next = chunks.next()
  let isClosed = false
  const close = async () => {
    if (isClosed) return
    isClosed = true
    signal?.removeEventListener('abort', abort)
    await handle.close()
  }
  let abort = () => {}

  return new ReadableStream<Uint8Array>(
    {
      async start(controller) {
        abort = () => {
          controller.error(signal?.reason)
          void close()
        }
        if (signal?.aborted) abort()
        else signal?.addEventListener('abort', abort)
        if (next.done) {
          controller.close()
          await close()
        }
      },
      async pull(controller) {
        try {
          if (next.done) return
          const bytes = next.value instanceof Uint8Array ? next.value : await read(handle, next.value)
          if (isClosed) return
          controller.enqueue(bytes)
          next = chunks.next()
          if (!next.done) return
          controller.close()
          await close()
        } catch (error) {
          if (isClosed) return
          controller.error(error)
          await close()
        }
      },
      cancel: close,
    },
    // Nothing is read before somebody asks.
    { highWaterMark: 0 },
  )
}

/** The parts in pieces of at most a chunk. Bytes are copied, for what is given out is no longer ours. */
function* chunksOf(parts: readonly Part[]): Generator<Part, void> {
  for (const part of parts) {
    if (part instanceof Uint8Array) {
      for (let at = 0; at < part.length; at += chunkSize) yield part.slice(at, at + chunkSize)
    } else {
      for (let at = part.start; at < part.end; at += chunkSize) {
        yield { start: at, end: Math.min(part.end, at + chunkSize) }
      }
    }
  }
}

async function read(handle: FileHandle, { start, end }: { start: number; end: number }): Promise<Uint8Array> {
  const bytes = new Uint8Array(end - start)
  let filled = 0
  while (filled < bytes.length) {
    const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, start + filled)
    if (bytesRead === 0) throw new Error('The file became shorter while it was being read.')
    filled += bytesRead
  }
  return bytes
}
