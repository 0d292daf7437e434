import { describe, expect, it } from 'vitest'
import { runMeasured } from '../../bench/timing/run-measured'

describe('a measured run', () => {
  it('gives what the program says and how long it took', async () => {
    const program = "console.log('out'); console.error('log'); setTimeout(() => {}, 300)"
    const { out, log, seconds } = await runMeasured(process.execPath, ['-e', program])
    expect([out, log]).toEqual(['out\n', 'log\n'])
    expect(seconds).toBeGreaterThan(0.3)
  })

  it('fails with the last words of a program that fails', async () => {
    const program = "console.error('no such file'); process.exit(3)"
    await expect(runMeasured(process.execPath, ['-e', program])).rejects.toThrow(/ended with 3: no such file/)
  })

  it('fails where there is no such program', async () => {
    await expect(runMeasured('/no/such/program', [])).rejects.toThrow('ENOENT')
  })

  it.runIf(process.platform === 'linux')('counts the memory of what the program starts', async () => {
    const megabytes = 200
    const hog = `const a = Buffer.alloc(${megabytes} << 20, 1); setTimeout(() => a.length, 1500)`
    const program = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(hog)}])`
    const { peakBytes } = await runMeasured(process.execPath, ['-e', program])
    expect(peakBytes).toBeGreaterThan(megabytes * 2 ** 20)
  })

  it.runIf(process.platform !== 'linux')('says that it cannot measure memory', async () => {
    expect((await runMeasured(process.execPath, ['-e', ''])).peakBytes).toBeNull()
  })
})
