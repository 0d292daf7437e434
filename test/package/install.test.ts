import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../../scripts/find-chromium.mjs'
import { audioFixture } from '../support/audio-fixture'
import { isCommand, outputOf, packageFile, root, skipReason } from './support/packages'

/** Installing takes root, and a machine that has no Diglot of its own. */
function reason(): string {
  const skip = skipReason('linux', 'deb')
  if (skip) return skip
  if (process.getuid?.() !== 0) return ' (SKIPPED: installing takes root)'
  if (!isCommand('apt-get')) return ' (SKIPPED: there is no apt)'
  if (existsSync('/opt/Diglot')) return ' (SKIPPED: Diglot is installed here)'
  return findChromium() ? '' : ' (SKIPPED: needs chromium)'
}

const skip = reason()
const program = '/opt/Diglot/diglot'
const standin = join(root, 'test/standin')
const sample = '/opt/Diglot/resources/sample'

describe.skipIf(skip)(`the way of a listener on Debian${skip}`, () => {
  let home: string
  let before: string[]
  let seen: ReturnType<typeof watched> | undefined

  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'diglot-home-'))
    before = systemFiles()
  })
  afterAll(() => {
    seen?.end()
    if (existsSync(program)) apt('remove', 'diglot')
    rmSync(home, { recursive: true, force: true })
  })

  it('installs, with everything where it belongs', () => {
    apt('install', '--no-install-recommends', packageFile('.deb'))
    expect(outputOf('dpkg', ['-s', 'diglot'])).toContain('Status: install ok installed')
    expect(outputOf('dpkg', ['--verify', 'diglot'])).toBe('')
    expect(outputOf('sh', ['-c', 'command -v diglot']).trim()).toBe('/usr/bin/diglot')
    expect(outputOf('stat', ['-c', '%U %a', '/opt/Diglot/chrome-sandbox'])).toMatch(/^root (755|4755)$/m)
  })

  it('takes no file from the programs that are there, and is there for what nobody opens', () => {
    const applications = join(home, 'data/applications')
    mkdirSync(applications, { recursive: true })
    // A system in which another player came before, whatever its name.
    for (const name of ['app.diglot.player', 'zz-diglot-open'])
      symlinkSync(`/usr/share/applications/${name}.desktop`, join(applications, `${name}.desktop`))
    const other = '[Desktop Entry]\nType=Application\nName=Other\nExec=true %f\nMimeType=audio/mpeg;text/plain;\n'
    writeFileSync(join(applications, 'vlc.desktop'), other)
    outputOf('update-desktop-database', [applications])
    const defaultFor = (type: string) => gio(['mime', type]).split('\n')[0]
    expect(defaultFor('audio/mpeg')).toContain('vlc.desktop')
    expect(defaultFor('text/plain')).toContain('vlc.desktop')
    expect(defaultFor('audio/flac')).toContain('zz-diglot-open.desktop')
    expect(defaultFor('x-scheme-handler/diglot')).toContain(': app.diglot.player.desktop')
    expect(gio(['mime', 'audio/mpeg'])).toContain('zz-diglot-open.desktop')
  })

  it('is asked for its version and its help on a terminal', () => {
    expect(diglot('--version')).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect(diglot('--help')).toContain('diglot align')
  })

  it('aligns on a terminal, without a display', () => {
    const captions = diglot('align', `${sample}/sample.mp3`, `${sample}/sample.bilingual.txt`, '--format', 'srt')
    expect(captions.match(/ --> /g)?.length).toBeGreaterThan(40)
  })

  it('opens an mp3 that is double-clicked, finds its transcript, reads along, and takes the next one', async () => {
    const folder = join(home, '播客 1')
    mkdirSync(folder)
    copyFileSync(join(sample, 'sample.mp3'), join(folder, 'episode.mp3'))
    copyFileSync(join(sample, 'sample.bilingual.txt'), join(folder, 'episode.txt'))
    copyFileSync(audioFixture('tone.m4a'), join(folder, 'next.m4a'))
    seen = watched(home)
    doubleClick(join(folder, 'episode.mp3'), seen.standin)
    const browser = await chromium.connectOverCDP(await seen.address())
    const pages = () => browser.contexts().flatMap((context) => context.pages())
    await expect.poll(() => pages().length).toBe(1)
    const page = pages()[0] ?? expect.fail('no window was opened')
    const active = () => page.locator('[aria-current="true"]').first().textContent()
    await page.locator('[data-segment="3"]').waitFor()
    expect(await page.title()).toContain('The Clock with Two Faces')
    await page.getByRole('button', { name: 'Play', exact: true }).click()
    await expect.poll(active).toContain('Good evening')
    await page.evaluate(() => {
      const audio = document.querySelector('audio')
      if (audio) audio.currentTime = 60
    })
    await expect.poll(active).not.toContain('Good evening')

    doubleClick(join(folder, 'next.m4a'), seen.standin)
    await expect.poll(() => page.title()).toContain('The Lighthouse')
    await page.close()
    await expect.poll(seen.isRunning).toBe(false)
    await browser.close()
  })

  it('goes without a trace, but for what is the listener’s', () => {
    const own = join(home, 'config/Diglot')
    mkdirSync(own, { recursive: true })
    writeFileSync(join(own, 'settings.json'), '{}')
    apt('remove', 'diglot')
    expect(systemFiles()).toEqual(before)
    for (const path of ['/opt/Diglot', '/usr/bin/diglot', '/etc/apparmor.d/diglot'])
      expect(existsSync(path), path).toBe(false)
    expect(readFileSync('/usr/share/applications/mimeinfo.cache', 'utf8')).not.toContain('diglot')
    expect(readFileSync('/usr/share/mime/globs2', 'utf8')).not.toContain('*.weba')
    expect(readFileSync(join(own, 'settings.json'), 'utf8')).toBe('{}')
    apt('purge', 'diglot')
    expect(spawnSync('dpkg-query', ['-W', 'diglot']).status).not.toBe(0)
  })

  function gio(args: string[]): string {
    return spawnSync('gio', args, { encoding: 'utf8', env: environment() }).stdout
  }

  function environment(): NodeJS.ProcessEnv {
    const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...rest } = process.env
    const own = { XDG_DATA_HOME: join(home, 'data'), XDG_CONFIG_HOME: join(home, 'config'), XDG_DATA_DIRS: '/nowhere' }
    return { ...rest, ...own, DIGLOT_STANDIN: standin, LC_ALL: 'C.UTF-8', LANGUAGE: 'en' }
  }

  function diglot(...words: string[]): string {
    const run = spawnSync('diglot', words, { encoding: 'utf8', env: environment() })
    expect(run.status, run.stderr).toBe(0)
    return run.stdout
  }

  /** What a file manager does, with the default application of the type. Nothing else here opens audio. */
  function doubleClick(file: string, standinFolder: string): void {
    const applications = { XDG_DATA_DIRS: '/usr/share', XDG_DATA_HOME: join(home, 'none') }
    // It leaves the program behind, which keeps what it writes to open.
    const { status } = spawnSync('gio', ['open', file], {
      stdio: 'ignore',
      env: { ...environment(), ...applications, DIGLOT_STANDIN: standinFolder },
    })
    expect(status).toBe(0)
  }
})

/**
 * A stand-in whose window can be reached from here, though a file manager starts it: it says where on its standard
 * error, which is kept in a file.
 */
function watched(folder: string) {
  const own = join(folder, 'watched')
  const said = join(own, 'said')
  const script = `#!/bin/sh
[ -e "${own}/pid" ] || echo $$ > "${own}/pid"
exec "${standin}/electron" --remote-debugging-port=0 "$@" 2>>"${said}"
`
  mkdirSync(own)
  writeFileSync(join(own, 'electron'), script, { mode: 0o755 })
  const pid = () => Number(readFileSync(join(own, 'pid'), 'utf8'))
  const isRunning = () => existsSync(`/proc/${pid()}/exe`)
  return {
    standin: own,
    isRunning,
    end: () => isRunning() && process.kill(pid()),
    async address(): Promise<string> {
      const found = () =>
        existsSync(said) ? /DevTools listening on (\S+)/.exec(readFileSync(said, 'utf8'))?.[1] : null
      await expect.poll(found, { timeout: 30_000 }).toBeTruthy()
      return found() ?? ''
    },
  }
}

/** What an installation could leave behind in the folders that belong to everybody. */
function systemFiles(): string[] {
  const folders = ['/opt', '/usr/bin', '/usr/share/applications', '/usr/share/metainfo', '/usr/share/mime/packages']
  const icons = '/usr/share/icons/hicolor/48x48/apps'
  return [...folders, ...(existsSync(icons) ? [icons] : [])]
    .flatMap((folder) => (existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []))
    .filter((path) => !path.endsWith('mimeinfo.cache'))
    .sort()
}

function apt(...words: string[]): void {
  const run = spawnSync('apt-get', ['-y', '-q', '-o', 'Dpkg::Options::=--force-unsafe-io', ...words], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  expect(run.status, run.stdout + run.stderr).toBe(0)
}
