import { readFileSync } from 'node:fs'
import type { Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dropFiles } from '../support/drop-files'
import { makeFolder, sample } from '../support/episode-files'
import { hostileTexts } from '../support/hostile-texts'
import { type LaunchedApp, launchApp } from '../support/launch-app'
import { bytes, frame, id3 } from '../support/make-hostile-audio'
import { playerPage, untilAligned } from '../support/player-page'

/** A whole listening, with files of strangers, in which nobody is called and nothing but text comes of text. */

let diglot: LaunchedApp
const files = makeFolder()
const requested = new Set<string>()
const dialogs: string[] = []
beforeAll(async () => {
  diglot = await launchApp({ files: [sample.audio, sample.transcript] })
  await countCallsOfMain()
  const context = diglot.app.context()
  context.on('request', (request: Request) => requested.add(request.url()))
  context.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  diglot.page.on('websocket', (socket) => requested.add(socket.url()))
  await diglot.page.reload()
  await playerPage(diglot.page).row(0).waitFor()
})
afterAll(async () => {
  await diglot.close()
  files.remove()
})

describe('text of strangers', () => {
  const lines = hostileTexts.map(([, text]) => text)

  it('is shown as text: lines, names, title, artist, chapters, the name of the file', async () => {
    const { page } = diglot
    const player = playerPage(page)
    const transcript = lines.flatMap((line, i) => [`第${i}句，说的是那年冬天的海港。`, line, ''])
    const evil = '<img src=x onerror=window.pwned=1>\u202egpj'
    const text = (name: string, words: string) => frame(name, bytes('\x03', Buffer.from(words)))
    const tags = id3(
      bytes(
        text('TIT2', `${evil} {{name}} $t(menu.quit)`),
        text('TPE1', '</h1><script>window.pwned=1</script>'),
        frame(
          'APIC',
          bytes('\0image/svg+xml\0\x03\0', '<svg xmlns="http://www.w3.org/2000/svg" onload="top.pwned=1"/>'),
        ),
      ),
    )
    const audio = files.text('<b>evil\u202e & co.mp3', bytes(tags, readFileSync(sample.audio)))
    await dropFiles(page, [audio, files.text('<b>evil\u202e & co.txt', transcript.join('\n'))])
    await player.expectTitle('<img src=x onerror=window.pwned=1>gpj {{name}} $t(menu.quit)')
    const found: string[] = []
    for (const line of lines.slice(0, 6)) {
      await expect.poll(() => player.captions.textContent()).toContain(line)
      found.push(line)
    }
    expect(found).toHaveLength(6)
    const seen = await page.evaluate(() => ({
      pwned: Reflect.get(window, 'pwned') ?? null,
      foreign: document.querySelectorAll(
        'iframe, object, embed, form, base, meta[http-equiv], script:not([src]), svg script',
      ).length,
      inCaptions: document.querySelectorAll(
        '[data-testid="captions"] :is(img, a, b, style, link, input, video, dialog)',
      ).length,
      covers: document.querySelectorAll('header img').length,
      title: document.title,
    }))
    expect(seen).toMatchObject({ pwned: null, foreign: 0, inCaptions: 0, covers: 0 })
    expect(seen.title).toMatch(/^<img src=x onerror=window\.pwned=1>gpj/)
  })

  it('is the title of the window as it is that of the page, and nothing turns it about', async () => {
    const title = await diglot.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())
    expect(title).toContain('<img src=x onerror=window.pwned=1>gpj')
    expect(title).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
  })

  it('stands for itself: a line from right to left turns no other about', async () => {
    const kinds = await diglot.page.evaluate(() =>
      [...document.querySelectorAll('[data-testid="captions"] [data-language]')].map(
        (line) => `${line.getAttribute('dir')} ${getComputedStyle(line).unicodeBidi} ${getComputedStyle(line).display}`,
      ),
    )
    expect(kinds.length).toBeGreaterThan(4)
    for (const kind of kinds) expect(kind).toMatch(/^auto (isolate|plaintext)( \S+)? block$/)
  })

  it('neither asks nor leads anywhere', () => {
    expect(dialogs).toEqual([])
    expect(diglot.app.windows()).toHaveLength(1)
  })
})

describe('a whole listening', () => {
  it('is found, played and sought in, with the captions over other programs, and calls nobody', async () => {
    const { page, app } = diglot
    const player = playerPage(page)
    await dropFiles(page, [
      files.episode('talk/talk.mp3'),
      files.text('talk/talk.txt', readFileSync(sample.transcript)),
    ])
    await untilAligned(page)
    await player.press('Space')
    await player.untilAudio((audio) => !audio.paused && audio.currentTime > 0.3)
    await player.press('ArrowRight')
    await player.press('ArrowRight')
    await player.untilAudio((audio) => audio.currentTime > 5)
    const overlay = app.waitForEvent('window')
    await player.press('ControlOrMeta+l')
    const over = await overlay
    await over.waitForURL((url) => url.protocol !== 'about:')
    await expect.poll(() => over.locator('body').textContent()).toMatch(/\w{3}/)
    await player.press('ControlOrMeta+l')
    await player.press('Space')

    expect([...requested].filter((url) => !isOwn(url))).toEqual([])
    // That would say little of a page that was asked for nothing.
    const own = [...requested].map((url) => url.replace(/^http:\/\/([\w-]+)\.(app|media)\.localhost:\d+/, '$2://$1'))
    for (const part of ['app://diglot/index.html', 'app://diglot/assets/', 'media://play/', 'media://track/']) {
      expect(own.some((url) => url.startsWith(part))).toBe(true)
    }
    expect(await callsOfMain()).toEqual([])
  })
})

/** The stand-in's addresses are those of Diglot's schemes on this machine (`test/standin/README.md`). */
function isOwn(url: string): boolean {
  return /^(app:\/\/diglot\/|media:\/\/|blob:|data:|http:\/\/[\w-]+\.(app|media)\.localhost:\d+\/)/.test(url)
}

/** From now on main keeps account of whom it calls, by whatever way Node and Electron have. */
async function countCallsOfMain(): Promise<void> {
  await diglot.app.evaluate(({ session }) => {
    const calls: string[] = []
    Reflect.set(globalThis, 'callsOfMain', calls)
    const node = (name: string) => process.getBuiltinModule(name) as unknown as Record<string, unknown>
    const watch = (owner: object, name: string) => {
      const original = Reflect.get(owner, name)
      if (typeof original !== 'function') return
      Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
        calls.push(`${name} ${args.map(String).join(' ')}`)
        return Reflect.apply(original, this, args)
      })
    }
    watch(Reflect.get(node('node:net').Socket as object, 'prototype'), 'connect')
    watch(Reflect.get(node('node:dgram').Socket as object, 'prototype'), 'send')
    for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) watch(node('node:dns'), name)
    watch(globalThis, 'fetch')
    watch(session.defaultSession, 'fetch')
  })
}

function callsOfMain(): Promise<unknown> {
  return diglot.app.evaluate(() => Reflect.get(globalThis, 'callsOfMain'))
}
