import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { withExtension } from '../../../../electron/services/documents/export-name'
import { tempFolder } from '../../../support/temp-folder'

it('gives a name its end, unless a file of that name is there, which nobody agreed to lose', async () => {
  const folder = await tempFolder()
  const typed = join(folder, 'rain')
  expect(await withExtension(typed, 'notes')).toBe(`${typed}.md`)
  writeFileSync(`${typed}.md`, 'mine')
  expect(await withExtension(typed, 'notes')).toBe(typed)
  expect(await withExtension(`${typed}.MD`, 'notes')).toBe(`${typed}.MD`)
  expect(await withExtension(`${typed}.json`, 'times')).toBe(`${typed}.json`)
})
