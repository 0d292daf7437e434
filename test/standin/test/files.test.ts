import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dropFiles } from '../../support/drop-files'
import { describeWithChromium, type Fixture, launchFixture } from './launch-fixture'

describeWithChromium('webUtils.getPathForFile', () => {
  let fixture: Fixture
  let folder: string
  let paths: string[]
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'standin-files-'))
    paths = ['episode.mp3', '中文 🎧.txt'].map((name) => join(folder, name))
    for (const path of paths) writeFileSync(path, path)
    fixture = await launchFixture()
  })
  afterAll(async () => {
    await fixture.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const droppedPaths = async () => {
    const text = await fixture.page.waitForFunction(() => document.querySelector<HTMLElement>('#target')?.dataset.paths)
    await fixture.page.evaluate(() => {
      delete document.querySelector<HTMLElement>('#target')?.dataset.paths
    })
    return JSON.parse((await text.jsonValue()) ?? 'null')
  }

  test('knows the files that a person drags from a folder', async () => {
    const session = await fixture.page.context().newCDPSession(fixture.page)
    const box = await fixture.page.locator('#target').boundingBox()
    const place = { x: Math.round((box?.x ?? 0) + 5), y: Math.round((box?.y ?? 0) + 5) }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', {
        type,
        ...place,
        data: { items: [], files: paths, dragOperationsMask: 1 },
      })
    }
    expect(await droppedPaths()).toEqual(paths)
    expect(await fixture.page.evaluate(() => document.querySelector<HTMLElement>('#target')?.dataset.x)).toBe(
      String(place.x),
    )
  })

  test('knows files of an input that a test drops', async () => {
    await fixture.page.evaluate(() => {
      // The helper drops on the body; the fixture listens on a part of it.
      document.body.addEventListener('drop', (event) => {
        const files = [...(event.dataTransfer?.files ?? [])]
        const target = document.querySelector<HTMLElement>('#target')
        if (target && event.target === document.body)
          target.dataset.paths = JSON.stringify(window.fixture.pathsOf(files))
      })
    })
    await dropFiles(fixture.page, paths)
    expect(await droppedPaths()).toEqual(paths)
  })

  test('knows them in the very event that an input sends', async () => {
    await fixture.page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('#files')
      const onChange = () => {
        const target = document.querySelector<HTMLElement>('#target')
        if (target && input) target.dataset.paths = JSON.stringify(window.fixture.pathsOf([...(input.files ?? [])]))
      }
      input?.addEventListener('change', onChange, { once: true })
    })
    await fixture.page.setInputFiles('#files', paths[1] ?? '')
    expect(await droppedPaths()).toEqual([paths[1]])
  })

  test('knows no path of a file that a script made, not even when it looks like a real one', async () => {
    await fixture.page.setInputFiles('#files', paths[0] ?? '')
    const made = await fixture.page.evaluate(async () => {
      const real = document.querySelector<HTMLInputElement>('#files')?.files?.[0]
      if (!real) throw new Error('no file')
      const twin = new File([await real.arrayBuffer()], real.name, { lastModified: real.lastModified, type: real.type })
      return window.fixture.pathsOf([twin, new File(['x'], '/etc/passwd')])
    })
    expect(made).toEqual(['', ''])
  })

  test('lets a drop of made files through, without paths', async () => {
    await fixture.page.evaluate(() => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File(['x'], 'made.txt'))
      const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true })
      document.querySelector('#target')?.dispatchEvent(drop)
    })
    expect(await droppedPaths()).toEqual([''])
  })

  test('is answered by the picker that stands in for the open dialog of a headful window', async () => {
    const picker = fixture.page.waitForEvent('filechooser')
    // Playwright catches the picker only once the browser has heard of it; its answer to anything else comes later.
    await fixture.page.title()
    const picked = fixture.app.evaluate(({ webContents }) => {
      const contents = webContents.getAllWebContents()[0] as unknown as {
        pickFiles(options: object): Promise<string[]>
      }
      return contents.pickFiles({ multiple: true, folder: false, accept: '.mp3,.txt' })
    })
    const chooser = await picker
    expect(chooser.isMultiple()).toBe(true)
    await chooser.setFiles(paths)
    expect(await picked).toEqual(paths)
  })

  test('refuses what is no file', async () => {
    const message = await fixture.page.evaluate(() => {
      try {
        return window.fixture.pathsOf(['/etc/passwd' as unknown as File])
      } catch (error) {
        return error instanceof Error && error.message
      }
    })
    expect(message).toContain('expected to receive a File object')
  })
})
