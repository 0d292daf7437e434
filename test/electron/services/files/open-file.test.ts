import { execFileSync } from 'node:child_process'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openFile, openRegular } from '../../../../electron/services/files/open-file'
import { withoutPaths } from '../../../../electron/services/files/without-paths'
import { tempFolder } from '../../../support/temp-folder'
import { timesOpen } from '../../../support/times-open'

describe('a file', () => {
  it('is opened, by way of a link too', async () => {
    const folder = await tempFolder()
    await writeFile(join(folder, 'a.mp3'), 'abc')
    await symlink(join(folder, 'a.mp3'), join(folder, 'link.mp3'))
    for (const name of ['a.mp3', 'link.mp3']) {
      const opened = await openFile(join(folder, name))
      if (!opened.ok) throw new Error(opened.error.code)
      expect([opened.value.name, opened.value.size]).toEqual([name, 3])
      await opened.value.close()
    }
  })

  it('is not a folder, nor a link to one', async () => {
    const folder = await tempFolder()
    await mkdir(join(folder, 'a.mp3'))
    await symlink(join(folder, 'a.mp3'), join(folder, 'link.mp3'))
    for (const name of ['a.mp3', 'link.mp3']) {
      expect(await openFile(join(folder, name))).toEqual({ ok: false, error: { code: 'file/is-folder', name } })
      expect(await openRegular(join(folder, name))).toBe('folder')
    }
  })

  it.skipIf(process.platform === 'win32')('waits for no pipe, and opens no device, nor a link to one', async () => {
    const folder = await tempFolder()
    const pipe = join(folder, 'pipe.mp3')
    execFileSync('mkfifo', [pipe])
    await symlink('/dev/zero', join(folder, 'zero.mp3'))
    await symlink(pipe, join(folder, 'link.mp3'))
    for (const path of [pipe, join(folder, 'link.mp3'), join(folder, 'zero.mp3'), '/dev/tty', '/dev/zero']) {
      const opened = await openFile(path)
      expect([path, opened.ok || opened.error.code]).toEqual([
        path,
        expect.stringMatching(/^file\/(unreadable|not-found)$/),
      ])
    }
    expect(await timesOpen(pipe)).toBe(0)
  })
})

describe('what an error says to a page', () => {
  it.each([
    [
      "ENOENT: no such file or directory, open '/home/me/My Talks/a.mp3'",
      "ENOENT: no such file or directory, open '…/a.mp3'",
    ],
    ['EACCES: C:\\Users\\me\\Talks\\a.mp3', 'EACCES: …/a.mp3'],
    ['\\\\nas\\music\\a.mp3 is gone', '…/a.mp3 is gone'],
    ['cannot load file:///opt/Diglot/resources/app.asar/dist/x.js', 'cannot load …/x.js'],
    ['plain words', 'plain words'],
    ['a number of 1/2', 'a number of 1…/2'],
  ])('%j becomes %j', (said, shown) => {
    expect(withoutPaths(new Error(said))).toBe(shown)
  })
})
