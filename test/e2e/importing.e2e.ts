import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LibraryEntry } from '../../shared/model/library'
import { dropFiles } from '../support/drop-files'
import { makeFolder } from '../support/episode-files'
import { type LaunchedApp, launchApp } from '../support/launch-app'
import { playerPage } from '../support/player-page'

const files = makeFolder()
let diglot: LaunchedApp
const sheet = () => diglot.page.getByRole('dialog', { name: 'What belongs together?' })
const rows = () => sheet().getByRole('article')
const library = () =>
  diglot.page.evaluate(() => window.bridge.invoke('library:list')) as Promise<readonly LibraryEntry[]>
const alerts = async () => (await playerPage(diglot.page).alerts.allInnerTexts()).join(' ')

beforeAll(async () => {
  diglot = await launchApp()
  await playerPage(diglot.page).rows.first().waitFor()
})
afterAll(async () => {
  await diglot?.close()
  files.remove()
})

/** Chooses folders for "Add a folder to the library…", as the system's dialog would. */
async function addFolder(...names: string[]) {
  const paths = names.map((name) => join(files.path, name))
  await diglot.app.evaluate(({ dialog, Menu }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths })
    Menu.getApplicationMenu()?.getMenuItemById('add-folder')?.click()
  }, paths)
}

async function choose(name: string, item: string) {
  await sheet()
    .getByRole('button', { name: `What to do with “${name}”` })
    .click()
  await diglot.page.getByRole('menuitem', { name: item }).click()
}

describe('adding a folder', () => {
  it('proposes what belongs together, and says what is a guess and what is left over', async () => {
    files.audio('show/雨夜.en.mp3')
    files.audio('show/雨夜.zh.mp3')
    files.text('show/雨夜.txt')
    files.audio('show/ep02 - sun.mp3')
    files.text('show/2.txt', 'Sun.\n太阳。\n')
    files.audio('show/third.mp3')
    files.text('show/words.txt', 'Three.\n三。\n')
    files.text('show/cover.jpg', 'no audio')
    await addFolder('show')
    await rows().first().waitFor()
    expect(await rows().count()).toBe(3)
    const words = await sheet().innerText()
    expect(words).toContain('English')
    expect(words).toContain('中文')
    expect(words).toMatch(/ep02 - sun\s+Guess/)
    expect(words).toContain('No recording of this name')
    expect(words).toContain('1 other file is neither audio nor text.')
  })

  it('adds nothing when it is left by Esc', async () => {
    await diglot.page.keyboard.press('Escape')
    await sheet().waitFor({ state: 'detached' })
    expect((await library()).map(({ title }) => title)).not.toContain('third')
  })

  it('takes what is dropped meanwhile into the plan, and says so above the sheet', async () => {
    await addFolder('show')
    await rows().first().waitFor()
    await diglot.page.evaluate(() => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File(['x'], 'late.mp3'))
      document.body.dispatchEvent(new DragEvent('dragenter', { dataTransfer, bubbles: true, cancelable: true }))
    })
    const words = diglot.page.getByText('Drop to add to the list')
    await words.waitFor()
    // Seen means that nothing lies over it: the overlay itself lets the pointer through.
    const isOnTop = await words.evaluate((element) => {
      const overlay = element.parentElement!.parentElement!
      overlay.style.pointerEvents = 'auto'
      const { x, y } = element.getBoundingClientRect()
      return overlay.contains(document.elementFromPoint(x + 2, y + 2))
    })
    expect(isOnTop).toBe(true)
    await dropFiles(diglot.page, [files.audio('late.mp3')])
    await words.waitFor({ state: 'detached' })
    await expect.poll(() => rows().count()).toBe(4)
    expect(await sheet().innerText()).toContain('late.mp3')
    await choose('late.mp3', 'Leave out this file')
    await expect.poll(() => rows().count()).toBe(3)
  })

  it('adds the pairing as the listener left it, by a drag and by the menu', async () => {
    const third = rows().filter({ hasText: 'third.mp3' })
    await sheet().getByText('words.txt').dragTo(third)
    await expect.poll(() => third.innerText()).toContain('words.txt')
    await sheet().getByRole('button', { name: 'Undo the last change' }).click()
    await expect.poll(() => third.innerText()).not.toContain('words.txt')
    await choose('words.txt', 'Move to another episode…')
    await sheet().getByRole('button', { name: 'Here: move it to “third”' }).click()
    await choose('雨夜.zh.mp3', 'This is the original')
    await sheet().getByRole('checkbox', { name: 'Add “ep02 - sun”' }).click()
    await sheet().getByRole('button', { name: 'Add 2 episodes' }).click()
    // The sheet goes by another name while it adds.
    await diglot.page.getByText('2 episodes added to the library').waitFor()
    await diglot.page.getByRole('dialog').waitFor({ state: 'detached' })
    const added = (await library()).filter(({ title }) => ['雨夜', 'third', 'ep02 - sun'].includes(title))
    expect(
      added
        .map(({ title, trackCount, hasText }) => ({ title, trackCount, hasText }))
        .sort((a, b) => a.trackCount - b.trackCount),
    ).toEqual([
      { title: 'third', trackCount: 1, hasText: true },
      { title: '雨夜', trackCount: 2, hasText: true },
    ])
  })

  it('takes back what was added by undo, and adds it again by redo', async () => {
    const titles = async () => (await library()).map(({ title }) => title)
    const click = (id: string) =>
      diglot.app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id)
    await click('undo')
    await expect.poll(titles).not.toContain('third')
    await click('redo')
    await expect.poll(titles).toContain('third')
  })

  it('doubles nothing: what is in the library is said to be', async () => {
    await addFolder('show')
    await rows().first().waitFor()
    expect(await rows().count()).toBe(1)
    expect(await sheet().innerText()).toContain('In the library already.')
  })

  it('opens one that is added alone', async () => {
    await sheet().getByRole('button', { name: 'Add 1 episode' }).click()
    await expect.poll(() => playerPage(diglot.page).row(0).textContent()).toContain('Sun.')
  })
})

describe('a text in two files', () => {
  it('is shown as one in the plan, added and opened as one', async () => {
    files.audio('halves/snow.mp3')
    files.text('halves/snow.en.txt', 'It snowed all day.\nNobody went out.\n')
    files.text('halves/snow.zh.txt', '雪下了一整天。\n谁也没有出门。\n')
    await addFolder('halves')
    await rows().first().waitFor()
    expect(await rows().count()).toBe(1)
    const words = await rows().first().innerText()
    expect(words).toMatch(/snow\.en\.txt\s+English\s+joined into one text\s+snow\.zh\.txt/)
    await sheet().getByRole('button', { name: 'Add 1 episode' }).click()
    await expect.poll(() => playerPage(diglot.page).row(1).textContent()).toContain('Nobody went out.')
    expect(await playerPage(diglot.page).row(1).textContent()).toContain('谁也没有出门。')
  })

  it('that do not fit: the audio opens, and it is said where they differ', async () => {
    const long = 'It sleeted, hailed, stormed and thawed, and at the end of it all nobody could say what day it was.'
    const paths = [
      files.audio('unlike/sleet.mp3'),
      files.text('unlike/sleet.en.txt', `Yes.\n${long}\n${long} ${long}\n`),
      files.text('unlike/sleet.zh.txt', '这一年的冬天特别长，雪一直下到了四月，院子里的树都被压断了好几棵。\n好。\n'),
    ]
    await dropFiles(diglot.page, paths)
    await expect.poll(alerts).toMatch(/“sleet\.\w+\.txt” and “sleet\.\w+\.txt” do not say the same/)
    expect(await playerPage(diglot.page).rows.count()).toBe(0)
  })
})

describe('many files', () => {
  it('two recordings dropped at once are paired first', async () => {
    await dropFiles(diglot.page, [files.audio('two/a.mp3'), files.audio('two/b.mp3')])
    await sheet().getByRole('button', { name: 'Add 2 episodes' }).waitFor()
    await diglot.page.keyboard.press('Escape')
    await sheet().waitFor({ state: 'detached' })
  })

  it('dropped at once, a thousand, are one plan within seconds, of which few rows are there', async () => {
    for (let i = 1; i <= 500; i++) {
      files.text(`many/Episode ${i}.mp3`, 'x')
      files.text(`many/Episode ${i}.txt`, 'x')
    }
    const paths = Array.from({ length: 1000 }, (_, i) =>
      join(files.path, `many/Episode ${(i >> 1) + 1}.${i % 2 ? 'txt' : 'mp3'}`),
    )
    await dropFiles(diglot.page, paths)
    await sheet().getByRole('button', { name: 'Add 500 episodes' }).waitFor()
    expect(await rows().count()).toBeLessThan(40)
    await sheet().getByRole('searchbox').fill('episode 499')
    await expect.poll(() => rows().count()).toBe(1)
    await sheet().getByRole('button', { name: 'Cancel' }).click()
    await sheet().waitFor({ state: 'detached' })
  })

  it('of which one vanished meanwhile: it is named, and the others are added', async () => {
    files.audio('some/one.mp3')
    files.audio('some/two.mp3')
    await addFolder('some')
    await rows().first().waitFor()
    rmSync(join(files.path, 'some/two.mp3'))
    await sheet().getByRole('button', { name: 'Add 2 episodes' }).click()
    const failed = diglot.page.getByRole('dialog', { name: '1 episode could not be added' })
    await failed.getByText('“two.mp3” is no longer').waitFor()
    await failed.getByRole('button', { name: 'Done' }).last().click()
    await expect.poll(async () => (await library()).map(({ title }) => title)).toContain('one')
  })

  it('nothing usable among them: says so and what to do', async () => {
    files.text('nothing/a.jpg', 'x')
    await addFolder('nothing')
    await expect.poll(alerts).toMatch(/neither audio nor a transcript/)
  })
})
