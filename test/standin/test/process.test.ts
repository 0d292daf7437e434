import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { describeWithChromium, fixtureApp, launchFixture, standin } from './launch-fixture'

const executable = join(standin, 'electron')

// Signals and process groups are not what they are elsewhere.
const describeOnUnix = process.platform === 'win32' ? describe.skip : describeWithChromium

describeOnUnix('the process', () => {
  const folders: string[] = []
  const makeFolder = () => {
    const folder = mkdtempSync(join(tmpdir(), 'standin-test-'))
    folders.push(folder)
    return folder
  }
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
  })

  /** Starts the fixture without Playwright and waits for its window. */
  async function start() {
    const child = spawn(executable, [fixtureApp, `--user-data-dir=${makeFolder()}`], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const exited = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>
    await once(child.stdout, 'data')
    return { child, exited }
  }

  const profiles = ({ pid }: ChildProcess) =>
    readdirSync(tmpdir()).filter((name) => name.startsWith(profilePrefix(pid)))
  const browsers = ({ pid }: ChildProcess) =>
    spawnSync('ps', ['-A', '-o', 'args'], { encoding: 'utf8' })
      .stdout.split('\n')
      .filter((line) => line.includes(profilePrefix(pid)))
  const profilePrefix = (pid: number | undefined) => `electron-standin-${pid}-`

  test.each(['SIGINT', 'SIGTERM'] as const)('ends in order at %s and leaves nothing behind', async (signal) => {
    const { child, exited } = await start()
    expect(browsers(child).length, 'a browser runs').toBeGreaterThan(0)
    child.kill(signal)
    expect(await exited).toEqual([0, null])
    expect(browsers(child)).toEqual([])
    expect(profiles(child)).toEqual([])
  })

  test('leaves no browser behind when it is killed, and its profile only until the next start', async () => {
    const { child, exited } = await start()
    child.kill('SIGKILL')
    await exited
    await expect.poll(() => browsers(child), { timeout: 5000 }).toEqual([])
    expect(profiles(child)).toHaveLength(1)
    const next = await start()
    expect(profiles(child)).toEqual([])
    next.child.kill('SIGTERM')
    await next.exited
  })

  test('hands its files to the first instance and ends', async () => {
    const fixture = await launchFixture()
    const cwd = makeFolder()
    const second = spawnSync(executable, [fixtureApp, '中文.mp3', `--user-data-dir=${fixture.userData}`], { cwd })
    expect(second.status).toBe(0)
    const journal = () =>
      fixture.app.evaluate(() =>
        (globalThis as unknown as { journal: unknown[][] }).journal.filter(([kind]) => kind === 'second-instance'),
      )
    await expect
      .poll(journal)
      .toEqual([['second-instance', 4, cwd, { files: ['中文.mp3', `--user-data-dir=${fixture.userData}`] }]])
    await fixture.close()
  })

  test('ends with its last window', async () => {
    const { app } = await launchFixture()
    const ended = once(app.process(), 'exit')
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()).catch(() => {})
    expect(await ended).toEqual([0, null])
  })

  test('says its version', () => {
    const { stdout } = spawnSync(executable, ['--version'], { encoding: 'utf8' })
    expect(stdout).toMatch(/^v\d+\.\d+\.\d+ \(stand-in\)\n$/)
  })

  test('ends with 1 when the app cannot be loaded', () => {
    const folder = makeFolder()
    writeFileSync(join(folder, 'package.json'), '{"main": "main.mjs"}')
    writeFileSync(join(folder, 'main.mjs'), 'import { desktopCapturer } from "electron"; desktopCapturer.x()')
    const { status, stderr } = spawnSync(executable, [folder], { encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stderr).toContain("does not provide an export named 'desktopCapturer'")
  })

  test('ends with 1 when there is no browser', () => {
    const env = { ...process.env, DIGLOT_CHROMIUM: '/nowhere/chromium' }
    const { status, stderr } = spawnSync(executable, [fixtureApp, `--user-data-dir=${makeFolder()}`], {
      encoding: 'utf8',
      env,
    })
    expect(status).toBe(1)
    expect(stderr).toContain('DIGLOT_CHROMIUM')
  })
})
