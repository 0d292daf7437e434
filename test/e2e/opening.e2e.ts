import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { findElectron } from '../../scripts/find-electron.mjs'
import { dropFiles } from '../support/drop-files'
import { makeFolder, twoPairs } from '../support/episode-files'
import { type LaunchedApp, launchApp } from '../support/launch-app'
import { type PlayerPage, playerPage } from '../support/player-page'

const files = makeFolder()
afterAll(files.remove)

describe('the first start', () => {
  it('opens the built-in sample with captions, paused at the beginning', async () => {
    const diglot = await launchApp()
    const player = playerPage(diglot.page)
    await player.rows.first().waitFor()
    await player.untilAudio((audio) => audio.readyState > 0)
    const audio = await player.audio()
    expect(audio.paused).toBe(true)
    expect(audio.currentTime).toBe(0)
    expect(audio.src).toMatch(/^media:\/\/play\/[\w-]{8,}$/)
    await diglot.close()
  })

  it('is not needed twice: the next start opens what was open last', async () => {
    const audio = files.audio('again/rain.mp3')
    files.text('again/rain.txt')
    const first = await launchApp({ files: [audio] })
    await playerPage(first.page).row(1).waitFor()
    await first.app.close()
    const second = await launchApp({ userData: first.userData })
    const player = playerPage(second.page)
    await player.row(1).waitFor()
    expect(await player.row(0).textContent()).toContain('It rained all through the night.')
    await second.close()
    await first.close().catch(() => {})
  })
})

describe('opening files', () => {
  let diglot: LaunchedApp
  let player: PlayerPage
  beforeAll(async () => {
    const audio = files.audio('argv/first.mp3', 'tagged-vbr.mp3')
    diglot = await launchApp({ files: [files.text('argv/first.txt'), audio] })
    player = playerPage(diglot.page)
    await player.row(1).waitFor()
  })
  afterAll(() => diglot.close())

  it('on the command line, transcript and audio in any order', async () => {
    expect(await player.rows.count()).toBe(2)
    expect(await player.row(0).textContent()).toContain('雨下了整整一夜。')
    expect(await player.row(0).textContent()).toContain('It rained all through the night.')
  })

  it('by the dialog, audio and transcript in one selection', async () => {
    const chosen = [files.episode('dialog/talk.mp3'), files.text('dialog/words.txt', 'Hello.\n你好。\nBye.\n再见。\n')]
    await scriptDialog(diglot, chosen)
    await diglot.page.keyboard.press('Control+o')
    await expect.poll(() => player.rows.first().textContent()).toContain('Hello.')
    await player.untilAudio((audio) => audio.duration > 100)
  })

  it('by the dialog, closed without choosing: nothing changes', async () => {
    await scriptDialog(diglot, [])
    await diglot.page.keyboard.press('Control+o')
    await diglot.page.waitForTimeout(300)
    expect(await player.rows.first().textContent()).toContain('Hello.')
    expect(await player.alerts.allTextContents()).toEqual([])
  })

  it('by dropping both on the window', async () => {
    await dropFiles(diglot.page, [files.audio('drop/both.m4a', 'tone.m4a'), files.text('drop/both.txt')])
    await expect.poll(() => player.rows.first().textContent()).toContain('It rained')
    await player.untilAudio((audio) => audio.readyState > 0)
  })

  it('by dropping audio whose transcript lies beside it', async () => {
    files.text('beside/show.bilingual.txt', '一。\nOne.\n二。\nTwo.\n三。\nThree.\n')
    await dropFiles(diglot.page, [files.audio('beside/show.mp3')])
    await expect.poll(() => player.rows.count()).toBe(3)
  })

  it('audio alone: it can be played, and asks for its transcript, which joins it', async () => {
    await dropFiles(diglot.page, [files.episode('alone/alone.mp3')])
    await diglot.page.getByText('No transcript yet').waitFor()
    await player.untilAudio((audio) => audio.duration > 100)
    const before = await player.audio()
    await dropFiles(diglot.page, [files.text('elsewhere/words.txt')])
    await player.row(1).waitFor()
    expect((await player.audio()).src).toBe(before.src)
  })

  it('a name in Chinese with emoji and spaces', async () => {
    files.text('节目/第1集 “你好” 🎧.txt', '一。\nOne.\n二。\nTwo.\n三。\nThree.\n四。\nFour.\n')
    await dropFiles(diglot.page, [files.audio('节目/第1集 “你好” 🎧.mp3')])
    await expect.poll(() => player.rows.count()).toBe(4)
    await player.untilAudio((audio) => audio.readyState > 0 && !audio.hasFailed)
  })

  it('by starting Diglot a second time: the running one opens them, the second ends', async () => {
    const audio = files.audio('second/second.mp3')
    files.text('second/second.txt', '五。\nFive.\n六。\nSix.\n')
    const second = spawn(findElectron() ?? '', ['.', audio, `--user-data-dir=${diglot.userData}`], {
      stdio: 'ignore',
    })
    const [code] = await once(second, 'exit')
    expect(code).toBe(0)
    await expect.poll(() => player.rows.first().textContent()).toContain('Five.')
  })

  it('by the system (open-file on macOS)', async () => {
    const audio = files.audio('mac/mac.mp3')
    files.text('mac/mac.txt', '七。\nSeven.\n八。\nEight.\n')
    await diglot.app.evaluate(({ app }, path) => {
      app.emit('open-file', { preventDefault() {} }, path)
    }, audio)
    await expect.poll(() => player.rows.first().textContent()).toContain('Seven.')
  })

  it.each(['tone.m4a', 'chapters.m4b', 'tone.aac', 'tone.ogg', 'tone.opus', 'tone.flac', 'tone.wav', 'tone.webm'])(
    'of the format of %s',
    async (fixture) => {
      files.text(`formats/${fixture}.txt`)
      await dropFiles(diglot.page, [files.audio(`formats/${fixture}`, fixture)])
      await player.untilAudio((audio) => audio.readyState >= 2 && audio.duration > 0.5)
      expect(await player.alerts.allTextContents()).toEqual([])
    },
  )
})

describe('a file that cannot be opened', () => {
  let diglot: LaunchedApp
  let player: PlayerPage
  beforeAll(async () => {
    const audio = files.audio('bad/open.mp3')
    files.text('bad/open.txt')
    diglot = await launchApp({ files: [audio] })
    player = playerPage(diglot.page)
    await player.row(1).waitFor()
  })
  afterAll(() => diglot.close())
  afterEach(async () => {
    expect(await player.row(0).textContent()).toContain('It rained all through the night.')
    expect((await player.audio()).src).toMatch(/^media:/)
  })

  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
  it.each<[string, () => string[], RegExp]>([
    ['zero bytes', () => [files.text('bad/zero.mp3', '')], /“zero\.mp3” is empty.*Download it again/],
    ['text renamed .mp3', () => [files.text('bad/notes.mp3', twoPairs)], /“notes\.mp3”.*no audio in it/],
    ['no audio stream', () => [files.audio('bad/silent.mp4', 'video-only.mp4')], /“silent\.mp4” has no sound track/],
    ['a codec that cannot be played', () => [files.audio('bad/lossless.m4a', 'alac.m4a')], /ALAC.*Convert it/i],
    ['an image as transcript', () => [files.text('bad/picture.txt', png)], /“picture\.txt” is not a text file/],
    ['an empty transcript', () => [files.text('bad/empty.txt', '')], /“empty\.txt” is empty/],
    ['over 20 MB of text', () => [files.text('bad/huge.txt', 'x'.repeat(101_000_000))], /“huge\.txt” is 101 MB/],
  ])('%s: says what and what to do, and what was open stays', async (_name, make, message) => {
    await dropFiles(diglot.page, make())
    await expect.poll(async () => (await player.alerts.allInnerTexts()).join(' ')).toMatch(message)
  })

  it('that vanished between choosing and reading', async () => {
    await scriptDialog(diglot, [`${files.path}/bad/gone.mp3`])
    await diglot.page.keyboard.press('Control+o')
    await expect.poll(async () => (await player.alerts.allInnerTexts()).join(' ')).toMatch(/“gone\.mp3” is no longer/)
  })

  it('whose name is over 255 bytes', async () => {
    await scriptDialog(diglot, [`${files.path}/bad/${'长'.repeat(100)}.mp3`])
    await diglot.page.keyboard.press('Control+o')
    await expect.poll(async () => (await player.alerts.allInnerTexts()).join(' ')).toMatch(/too long for this system/)
  })

  it('says so in Chinese when the interface is Chinese', async () => {
    await diglot.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('language-zh-hans')?.click())
    await dropFiles(diglot.page, [files.text('bad/zero.mp3', '')])
    await expect.poll(async () => (await player.alerts.allInnerTexts()).join(' ')).toContain('是空文件')
    await diglot.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('language-en')?.click())
  })

  it('a transcript of one line opens as one caption', async () => {
    await dropFiles(diglot.page, [files.audio('one/one.mp3'), files.text('one/one.txt', 'Only this.')])
    await expect.poll(() => player.rows.count()).toBe(1)
    await dropFiles(diglot.page, [`${files.path}/bad/open.mp3`])
    await expect.poll(() => player.rows.count()).toBe(2)
  })

  it('audio with an empty transcript can be listened to, and what is wrong with the text is said', async () => {
    await dropFiles(diglot.page, [files.audio('mute/mute.mp3'), files.text('mute/mute.txt', '')])
    await expect
      .poll(async () => (await player.alerts.allInnerTexts()).join(' '))
      .toMatch(/“mute\.txt” is empty\. Copy/)
    expect(await player.rows.count()).toBe(0)
    expect(await diglot.page.title()).toContain('mute')
    await dropFiles(diglot.page, [`${files.path}/bad/open.mp3`])
    await expect.poll(() => player.rows.count()).toBe(2)
  })
})

async function scriptDialog({ app }: LaunchedApp, filePaths: string[]): Promise<void> {
  await app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = async () => ({ canceled: paths.length === 0, filePaths: paths })
  }, filePaths)
}
