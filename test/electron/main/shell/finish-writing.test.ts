import { EventEmitter } from 'node:events'
import { expect, it, vi } from 'vitest'
import { finishWriting } from '../../../../electron/main/shell/finish-writing'

function program({ isWriting }: { isWriting: boolean }) {
  const app = Object.assign(new EventEmitter(), { ends: 0, quit: () => {} })
  let wrote = () => {}
  const quit = () => {
    let isStopped = false
    app.emit('will-quit', { preventDefault: () => (isStopped = true) })
    if (!isStopped) app.ends++
  }
  app.quit = quit
  const written = () => new Promise<void>((resolve) => (wrote = resolve))
  finishWriting(app as never, { isWriting: () => isWriting, written })
  return { app, quit, wrote: () => wrote() }
}

it('ends at once when nothing is being written', () => {
  const { app, quit } = program({ isWriting: false })
  quit()
  expect(app.ends).toBe(1)
})

it('ends when what is being written is on the disk', async () => {
  const { app, quit, wrote } = program({ isWriting: true })
  quit()
  expect(app.ends).toBe(0)
  wrote()
  await vi.waitUntil(() => app.ends === 1)
})

it('ends all the same when a disk takes for ever', async () => {
  vi.useFakeTimers()
  const { app, quit } = program({ isWriting: true })
  quit()
  await vi.advanceTimersByTimeAsync(2900)
  expect(app.ends).toBe(0)
  await vi.advanceTimersByTimeAsync(200)
  expect(app.ends).toBe(1)
  vi.useRealTimers()
})
