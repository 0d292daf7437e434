import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AddingSheet } from '../../../renderer/import/adding-sheet'
import { useStore } from '../../../renderer/store'
import type { FoundFiles, ImportOutcome } from '../../../shared/ipc/import-calls'
import { makeApp } from '../../support/render-app'

const names = ['a.mp3', 'a.zh.mp3', 'a.txt', 'b.mp3', 'words.txt']
const scan: FoundFiles = {
  id: 'scan-one',
  files: names.map((name) => ({
    id: `file-${name}`,
    name,
    folder: '',
    kind: name.endsWith('.txt') ? ('transcript' as const) : ('audio' as const),
  })),
  others: 2,
  unreadable: ['closed'],
  isCut: false,
}
const initial = useStore.getInitialState()
let outcome: ImportOutcome
let app: ReturnType<typeof makeApp>
const user = userEvent.setup()

/** happy-dom lays nothing out: the list is given room, so that it has rows. */
beforeEach(() => {
  useStore.setState(initial, true)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(90)
  outcome = { added: ['entry-1', 'entry-2'], failures: [], isCancelled: false }
  app = makeApp({ answers: { 'import:apply': () => outcome } })
})
afterEach(() => {
  app.end()
  cleanup()
  vi.restoreAllMocks()
})

const dropped = async () => {
  app.host.push('import:scan', { step: 'found', scan })
  await waitFor(() => expect(useStore.getState().adding?.step).toBe('planned'))
  app.showPart(<AddingSheet />)
}
const plan = () => {
  const { adding } = useStore.getState()
  if (adding?.step !== 'planned') throw new Error('there is no plan')
  return adding.plan
}
const choose = async (name: string, item: RegExp) => {
  await user.click(screen.getByRole('button', { name: `What to do with “${name}”` }))
  await user.click(await screen.findByRole('menuitem', { name: item }))
}

describe('the sheet in which files are put together', () => {
  it('opens while main looks through what was dropped, and can be left', async () => {
    app.host.push('import:scan', { step: 'looking', found: 12 })
    expect(useStore.getState().sheet).toBe('adding')
    app.showPart(<AddingSheet />)
    expect(screen.getByRole('progressbar').getAttribute('aria-valuetext')).toBe('12 files so far')
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(app.host.asked('import:cancel')).toHaveLength(1)
    expect(useStore.getState()).toMatchObject({ sheet: null, adding: null })
  })

  it('shows what is proposed, what is left over and why, and what could not be read', async () => {
    await dropped()
    expect(screen.getByRole('checkbox', { name: 'Add “a”' })).toBeTruthy()
    expect(screen.getByText('Original')).toBeTruthy()
    expect(screen.getByText('中文')).toBeTruthy()
    expect(screen.getByText(/No recording of this name/)).toBeTruthy()
    expect(screen.getByText(/Could not be read: closed/)).toBeTruthy()
    expect(screen.getByText('2 other files are neither audio nor text.')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Add 2 episodes' })).toBeTruthy()
  })

  it('moves a file by its menu to the episode that is chosen then, and takes it back', async () => {
    await dropped()
    await choose('words.txt', /Move to another/)
    expect(screen.getByText('Where does “words.txt” belong?')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Here: move it to “b”' }))
    expect(plan().episodes[1]).toMatchObject({ title: 'b', text: 'file-words.txt' })
    await user.click(screen.getByRole('button', { name: 'Undo the last change' }))
    expect(plan().episodes[1]?.text).toBeUndefined()
  })

  it('makes a dub the original, an episode of its own, or leaves it out', async () => {
    await dropped()
    await choose('a.zh.mp3', /This is the original/)
    expect(plan().episodes[0]?.tracks[0]?.file).toBe('file-a.zh.mp3')
    await choose('a.zh.mp3', /episode of its own/)
    expect(plan().episodes).toHaveLength(3)
    await choose('a.mp3', /Leave out this file/)
    expect(plan().leftovers[0]).toEqual({ file: 'file-a.mp3', reason: 'put-aside' })
  })

  it('Esc ends the moving of a file first, then leaves without adding', async () => {
    await dropped()
    await choose('words.txt', /Move to another/)
    await user.keyboard('{Escape}')
    expect(screen.queryByText(/Where does/)).toBeNull()
    expect(useStore.getState().sheet).toBe('adding')
    await user.keyboard('{Escape}')
    expect(useStore.getState().sheet).toBeNull()
    expect(app.host.asked('import:apply')).toEqual([])
  })

  it('adds only what is wanted, and says how many', async () => {
    await dropped()
    await user.click(screen.getByRole('checkbox', { name: 'Add “b”' }))
    outcome = { added: ['entry-1'], failures: [], isCancelled: false }
    await user.click(screen.getByRole('button', { name: 'Add 1 episode' }))
    expect(app.host.asked('import:apply')).toEqual([
      {
        scanId: 'scan-one',
        episodes: [
          {
            title: 'a',
            tracks: [{ file: 'file-a.mp3' }, { file: 'file-a.zh.mp3', language: 'zh' }],
            text: 'file-a.txt',
          },
        ],
      },
    ])
    await waitFor(() => expect(useStore.getState().sheet).toBeNull())
    expect(useStore.getState().quiet).toMatchObject({ words: 'episodeAdded', facts: { title: 'a' } })
  })

  it('adds nothing when nothing is wanted', async () => {
    await dropped()
    await user.click(screen.getByRole('checkbox', { name: 'All episodes' }))
    const button = screen.getByRole('button', { name: 'Nothing to add' })
    await user.click(button)
    expect(app.host.asked('import:apply')).toEqual([])
  })

  it('names what could not be added, with the reason', async () => {
    outcome = {
      added: ['entry-1'],
      failures: [{ title: 'b', error: { code: 'file/not-found', name: 'b.mp3' } }],
      isCancelled: false,
    }
    await dropped()
    await user.click(screen.getByRole('button', { name: 'Add 2 episodes' }))
    const dialog = await screen.findByRole('dialog', { name: '1 episode could not be added' })
    expect(within(dialog).getByText(/“b\.mp3” is no longer/)).toBeTruthy()
    await user.click(within(dialog).getAllByRole('button', { name: 'Done' })[0]!)
    expect(useStore.getState().sheet).toBeNull()
  })

  it('says so when there is nothing usable in what was dropped, or it could not be read', () => {
    app.host.push('import:scan', { step: 'looking', found: 0 })
    app.host.push('import:scan', { step: 'found', scan: { ...scan, files: [], unreadable: [] } })
    app.host.push('import:scan', { step: 'found', scan: { ...scan, files: [] } })
    const { sheet, notices } = useStore.getState()
    expect(sheet).toBeNull()
    expect(notices).toEqual([{ code: 'import/nothing' }, { code: 'import/unreadable', name: 'closed' }])
  })

  it('takes in what is dropped while it is open, and leaves what was changed', async () => {
    await dropped()
    await choose('words.txt', /Move to another/)
    await user.click(screen.getByRole('button', { name: 'Here: move it to “b”' }))
    const more = { id: 'file-c', name: 'c.mp3', folder: '', kind: 'audio' as const }
    app.host.push('import:scan', { step: 'looking', found: 0 })
    app.host.push('import:scan', { step: 'found', scan: { ...scan, id: 'scan-two', files: [...scan.files, more] } })
    await waitFor(() => expect(plan().episodes.map(({ title }) => title)).toEqual(['a', 'b', 'c']))
    expect(plan().episodes[1]?.text).toBe('file-words.txt')
    await user.click(screen.getByRole('button', { name: 'Undo the last change' }))
    expect(plan().episodes.map(({ title, text }) => [title, text])).toEqual([
      ['a', 'file-a.txt'],
      ['b', undefined],
      ['c', undefined],
    ])
  })
})
