import type { FileHandle } from 'node:fs/promises'
import type { ByteRange } from './parse-range'

/** One read, in bytes: small enough that a seek wastes little, large enough that calls do not dominate. */
const chunkSize = 64 * 1024

/**
 * The bytes of `range` as a stream that reads only when asked, and closes `handle` when it ends, is cancelled, fails,
 * or `signal` aborts. A file that has become shorter meanwhile makes the stream fail: the promised length cannot be kept.
 */
export function streamFile(handle: FileHandle, range: ByteRange, signal?: AbortSignal): ReadableStream<Uint8Array> {
  let position = range.start
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
        if (position >= range.end) {
          controller.close()
          await close()
        }
      },
      async pull(controller) {
        try {
          const chunk = new Uint8Array(Math.min(chunkSize, range.end - position))
          const { bytesRead } = await handle.read(chunk, 0, chunk.length, position)
          if (isClosed) return
          if (bytesRead === 0) throw new Error('The file became shorter while it was being read.')
          position += bytesRead
          controller.enqueue(chunk.subarray(0, bytesRead))
          if (position < range.end) return
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
