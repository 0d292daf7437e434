import { readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inTurn } from '../../../../electron/services/documents/document-turn'
import { tempFolder } from '../../../support/temp-folder'

describe('a turn at a document', () => {
  it('is taken from a lock that is of the future: the clock was put back since somebody left it', async () => {
    const path = join(await tempFolder(), 'one.json')
    // The first process of the machine, which never ends.
    writeFileSync(`${path}.lock`, `1 ${hostname()}`)
    const future = Date.now() / 1000 + 3600
    utimesSync(`${path}.lock`, future, future)
    const holder = await inTurn(path, async () => readFileSync(`${path}.lock`, 'utf8'))
    expect(holder).toBe(`${process.pid} ${hostname()}`)
  })
})
