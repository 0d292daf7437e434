import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { RunMark } from '../../../../electron/services/recovery/run-mark'
import { wantsGraphics } from '../../../../electron/services/recovery/wants-graphics'
import { tempFolder } from '../../../support/temp-folder'

describe('the mark of a run', () => {
  it('of the first run finds nothing, and is kept', async () => {
    const mark = new RunMark(join(await tempFolder(), 'deep', 'run.json'))
    expect(mark.last).toMatchObject({ isRunning: false, comesBack: false, open: null })
    expect(mark.isKept).toBe(true)
  })

  it('tells a run that did not end from one that did', async () => {
    const path = join(await tempFolder(), 'run.json')
    new RunMark(path)
    const second = new RunMark(path)
    expect(second.last.isRunning).toBe(true)
    second.end()
    expect(new RunMark(path).last.isRunning).toBe(false)
  })

  it('remembers when the program started itself again, over several runs', async () => {
    const path = join(await tempFolder(), 'run.json')
    const first = new RunMark(path)
    first.change({ restarts: [5] })
    first.end({ comesBack: true })
    const second = new RunMark(path)
    expect(second.last).toMatchObject({ comesBack: true, restarts: [5] })
    second.end()
    expect(new RunMark(path).last).toMatchObject({ comesBack: false, restarts: [5] })
  })

  it.each([
    ['', 'empty'],
    ['{"version":1', 'cut off'],
    ['{"version":9,"isRunning":true}', 'newer'],
    ['null', 'no object'],
  ])('that is damaged counts as none: %s', async (text) => {
    const path = join(await tempFolder(), 'run.json')
    await writeFile(path, text)
    expect(new RunMark(path).last.isRunning).toBe(false)
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ isRunning: true })
  })

  it('says when nothing can be written', async () => {
    const path = join(await tempFolder(), 'run.json')
    await mkdir(path)
    expect(new RunMark(path).isKept).toBe(false)
    const below = join(await tempFolder(), 'file')
    await writeFile(below, '')
    expect(new RunMark(join(below, 'run.json')).isKept).toBe(false)
  })
})

describe('whether the graphics processor draws', () => {
  it.each([
    ['{"hardwareAcceleration":false}', false],
    ['{"hardwareAcceleration":true}', true],
    ['{}', true],
    ['null', true],
    ['{"hardwareAcc', true],
  ])('is read of %s: %s', async (text, expected) => {
    const path = join(await tempFolder(), 'settings.json')
    await writeFile(path, text)
    expect(wantsGraphics(path)).toBe(expected)
  })

  it('is so without a file', () => {
    expect(wantsGraphics('/nowhere/settings.json')).toBe(true)
  })
})
