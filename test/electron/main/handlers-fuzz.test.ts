import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fc } from '@fast-check/vitest'
import { expect, it } from 'vitest'
import { handlersFor } from '../../../electron/main/handlers'
import { Reporter } from '../../../electron/main/recovery/reporter'
import { registerHandlers } from '../../../electron/main/shell/ipc'
import { KeptMarks } from '../../../electron/services/documents/kept-marks'
import { KeptPeaks } from '../../../electron/services/documents/kept-peaks'
import { KeptTimelines } from '../../../electron/services/documents/kept-timelines'
import { RecentEpisodes } from '../../../electron/services/documents/recent-episodes'
import { SettingsStore } from '../../../electron/services/documents/settings'
import { EpisodeMarks } from '../../../electron/services/episode/episode-marks'
import { EpisodeMemory } from '../../../electron/services/episode/episode-memory'
import { ListeningSession } from '../../../electron/services/episode/listening-session'
import { openShelf } from '../../../electron/services/library/open-shelf'
import { MediaRegistry } from '../../../electron/services/media/media-registry'
import { ListeningPlace } from '../../../electron/services/recovery/listening-place'
import { RunMark } from '../../../electron/services/recovery/run-mark'
import { invokes } from '../../../shared/ipc/contract'
import { silence } from '../../../shared/model/listening'
import { ok } from '../../../shared/model/result'
import type { SettingsChange } from '../../../shared/model/settings'
import { makeFolder } from '../../support/episode-files'
import { handlers } from '../../support/fake-electron'
import { validCases } from '../../support/schema-cases'
import { asSchema } from '../../support/schema-parts'
import { spoil } from '../../support/spoil'

/** The calls that take something to keep or to look for. Which files are opened is the listener's to say, not the page's. */
const names = [
  ...(['timeline:estimate', 'timeline:recall', 'timeline:keep', 'peaks:keep', 'marks:recall', 'marks:keep'] as const),
  ...(['listening:report', 'clipboard:write', 'settings:change'] as const),
  ...(['edits:keep', 'library:list', 'library:open', 'library:remove', 'library:restore', 'library:relink'] as const),
  ...(['library:keep-cover'] as const),
  ...(['place:keep', 'recovery:tell'] as const),
]

it('whatever the page sends, main lives on and writes in its own folder alone (1,500 calls)', async () => {
  const files = makeFolder()
  const own = join(files.path, 'own')
  mkdirSync(own)
  const paths = [files.audio('listener/a.mp3'), files.text('listener/a.txt')]
  const { session, settings, shelf } = await start(own)
  const opened = await session.open(paths)
  if (!opened.ok) throw new Error(opened.error.code)
  const before = [contentOf(join(files.path, 'listener')), contentOf(process.cwd(), 1)]
  const ids = { episodeId: opened.value.id, trackId: opened.value.track!.id }

  const outcomes = { answered: 0, refused: 0 }
  const valid = fc.oneof(...names.map((name) => validCases(asSchema(invokes[name])).map((args) => ({ name, args }))))
  await fc.assert(
    fc.asyncProperty(valid, fc.array(fc.nat(1000), { maxLength: 6 }), fc.boolean(), async (call, choices, isOwn) => {
      const aimed = isOwn ? aimAt(call.args, ids) : call.args
      // Now and then all is well, so that handlers are really reached.
      const args = choices.length > 2 ? spoil(aimed, choices) : aimed
      outcomes[await outcomeOf(call.name, Array.isArray(args) ? args : [args])]++
    }),
    { numRuns: 1500 },
  )
  await Promise.all([session.stored(), settings.saved(), shelf.library.saved()])

  expect(outcomes.answered).toBeGreaterThan(200)
  expect(outcomes.refused).toBeGreaterThan(200)
  expect([contentOf(join(files.path, 'listener')), contentOf(process.cwd(), 1)]).toEqual(before)
  expect(readdirSync(files.path).sort()).toEqual(['listener', 'own'])
  const written = readdirSync(own, { recursive: true }).map(String)
  expect(written).toContain('settings.json')
  expect(
    written.filter(
      (name) =>
        !/^(settings\.json(\.bak)?|run\.json|(logs|reports)([\\/][\w.-]+)?|(marks|peaks|timelines|library|edits|covers)([\\/][0-9a-f.a-z-]+)?)$/.test(
          name,
        ),
    ),
  ).toEqual([])
  files.remove()
}, 120_000)

async function start(folder: string) {
  const settings = await SettingsStore.open(join(folder, 'settings.json'))
  const media = new MediaRegistry()
  const shelf = openShelf(folder, media)
  const session = new ListeningSession({
    media,
    keeper: shelf.keeper,
    memory: new EpisodeMemory(new KeptTimelines(join(folder, 'timelines')), new KeptPeaks(join(folder, 'peaks'))),
    sample: [],
    listenerLanguage: () => 'en',
  })
  const changeSettings = (change: SettingsChange) => settings.change(change)
  const recent = await RecentEpisodes.open(folder)
  const host = { changeSettings, listening: silence, window: null }
  registerHandlers(
    // The parts of the host that other calls need are not theirs to fuzz: what they lack makes those calls fail.
    handlersFor({
      host,
      session,
      marks: new EpisodeMarks(new KeptMarks(join(folder, 'marks'))),
      info: () => ({}),
      currentEpisode: async () => ok(session.current),
      recent,
      shelf,
      recovery: {
        tell() {},
        reporter: new Reporter({ userData: folder, appFolder: process.cwd(), isSafeMode: false }),
        pages: { showPlain() {} },
        place: new ListeningPlace(new RunMark(join(folder, 'run.json')), () => session.current),
      },
      heard: () => {},
      updates: { act: async () => null },
      changeSettings,
    } as never),
  )
  return { session, settings, shelf }
}

async function outcomeOf(name: string, args: readonly unknown[]): Promise<'answered' | 'refused'> {
  const handler = handlers.get(name) as (...all: unknown[]) => unknown
  const frame = { url: 'app://diglot/index.html' }
  try {
    await handler({ sender: { mainFrame: frame }, senderFrame: frame }, ...args)
    return 'answered'
  } catch (error) {
    // The last is a getter that throws, which structured clone would not have let come so far.
    const expected = [`TypeError: ${name}: not what the call takes`, `Error: ${name}: failed`, 'RangeError: read']
    expect(expected).toContain(String(error))
    return 'refused'
  }
}

/** The arguments with the ids of what is really open. */
function aimAt(args: unknown, ids: Readonly<Record<string, string>>): unknown {
  const [first, ...rest] = args as unknown[]
  if (typeof first !== 'object' || first === null) return args
  const aimed = Object.entries(ids).filter(([name]) => Object.hasOwn(first, name))
  return [{ ...first, ...Object.fromEntries(aimed) }, ...rest]
}

/** What stands in a folder, by the hash of each file in it; with `depth` 1 the names alone. */
function contentOf(folder: string, depth?: number): readonly string[] {
  if (depth === 1) return readdirSync(folder).sort()
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => `${relative(folder, path)} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`)
    .sort()
}
