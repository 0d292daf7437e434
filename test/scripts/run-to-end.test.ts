import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { runToEnd } from '../../scripts/run-to-end.mjs'

const script = pathToFileURL(fileURLToPath(new URL('../../scripts/run-to-end.mjs', import.meta.url))).href

describe('a program run to its end', () => {
  it.each([0, 1, 2, 130])('gives its exit code %i', async (code) => {
    expect(await runToEnd(process.execPath, ['-e', `process.exit(${code})`])).toBe(code)
  })

  it('gets the environment it is given', async () => {
    const program = 'process.exit(Number(process.env.EXIT_WITH))'
    expect(await runToEnd(process.execPath, ['-e', program], { EXIT_WITH: '7' })).toBe(7)
  })

  it('that cannot be started is an error', async () => {
    await expect(runToEnd('/no/such/program', [])).rejects.toThrow('ENOENT')
  })

  it.runIf(process.platform !== 'win32').each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('is passed %s, and the answer says so whatever its own code', async (signal, code) => {
    const inner = `process.on('${signal}', () => process.exit(0)); setInterval(() => {}, 1000); console.log('ready')`
    const outer = `
      const { runToEnd } = await import('${script}')
      process.exit(await runToEnd(process.execPath, ['-e', ${JSON.stringify(inner)}]))`
    const child = spawn(process.execPath, ['--input-type=module', '-e', outer], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    child.kill(signal)
    expect(await once(child, 'exit')).toEqual([code, null])
  })
})
