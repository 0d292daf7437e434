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
    expect(await runToEnd(process.execPath, ['-e', program], { env: { EXIT_WITH: '7' } })).toBe(7)
  })

  it('that cannot be started is an error', async () => {
    await expect(runToEnd('/no/such/program', [])).rejects.toThrow('ENOENT')
  })

  it.runIf(process.platform !== 'win32')('is killed when it was asked to end and does not', async () => {
    const child = startOuter("process.on('SIGINT', () => {})", '{ patience: 200 }')
    await once(child.stdout, 'data')
    child.kill('SIGINT')
    expect(await once(child, 'exit')).toEqual([130, null])
  })

  it.runIf(process.platform !== 'win32').each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('is passed %s, and the answer says so whatever its own code', async (signal, code) => {
    const child = startOuter(`process.on('${signal}', () => process.exit(0))`)
    await once(child.stdout, 'data')
    child.kill(signal)
    expect(await once(child, 'exit')).toEqual([code, null])
  })
})

/** A Node that runs another to its end; it says something when the inner one has done `first`, which then stays. */
function startOuter(first: string, options = '{}') {
  const inner = `${first}; setInterval(() => {}, 1000); console.log('ready')`
  const outer = `
    const { runToEnd } = await import('${script}')
    process.exit(await runToEnd(process.execPath, ['-e', ${JSON.stringify(inner)}], ${options}))`
  return spawn(process.execPath, ['--input-type=module', '-e', outer], { stdio: ['ignore', 'pipe', 'inherit'] })
}
