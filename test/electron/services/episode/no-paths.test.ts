import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { KeptPeaks } from '../../../../electron/services/documents/kept-peaks'
import { KeptTimelines } from '../../../../electron/services/documents/kept-timelines'
import { EpisodeMemory } from '../../../../electron/services/episode/episode-memory'
import { ListeningSession } from '../../../../electron/services/episode/listening-session'
import { MediaRegistry } from '../../../../electron/services/media/media-registry'
import { makeFolder } from '../../../support/episode-files'

it('whatever becomes of an opening, the answer names no folder', async () => {
  const files = makeFolder()
  const session = new ListeningSession({
    media: new MediaRegistry(),
    memory: new EpisodeMemory(new KeptTimelines(join(files.path, 't')), new KeptPeaks(join(files.path, 'p'))),
    sample: [],
    listenerLanguage: () => 'en',
  })
  const at = (name: string) => join(files.path, name)
  await mkdir(at('folder.mp3'))
  await symlink(at('loop.mp3'), at('loop.mp3'))
  await writeFile(at('picture.bin'), new Uint8Array(100).fill(0x88))
  await writeFile(at('empty.txt'), '')
  const openings: string[][] = [
    [files.audio('good.mp3'), files.text('good.txt')],
    [files.audio('alac.mp3', 'alac.m4a')],
    [at('gone.mp3')],
    [at('folder.mp3')],
    [at('loop.mp3')],
    [at('picture.bin')],
    [at('empty.txt')],
    [at('with\0nul.mp3')],
    [at('x'.repeat(300))],
    [at('good.mp3'), at('alac.mp3')],
    ['/dev/null'],
    ['\0'],
    [],
  ]
  for (const paths of openings) {
    const answer = JSON.stringify(await session.open(paths))
    expect(answer).not.toContain(files.path)
    expect(answer).not.toMatch(/"[^"]*\/(tmp|home|Users|dev)\//)
  }
  expect(session.current).not.toBeNull()
  files.remove()
})
