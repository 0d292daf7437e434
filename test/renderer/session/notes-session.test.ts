import { afterEach, describe, expect, it } from 'vitest'
import { createNotesSession } from '../../../renderer/session/notes-session'
import { useStore } from '../../../renderer/store'
import { err, ok } from '../../../shared/model/result'
import { startEditSession } from '../../support/edit-session'
import { type Answers, fakeBridge } from '../../support/fake-bridge'
import { makeEpisode } from '../../support/make-episode'
import { settled } from '../../support/refine-session'

const initial = useStore.getState()
afterEach(() => useStore.setState(initial, true))

async function setup(answers: Answers = {}) {
  const { edits } = startEditSession()
  const { bridge, calls } = fakeBridge(answers)
  const notes = createNotesSession({ bridge, store: useStore, edits, lineName: (line) => `Line ${line}` })
  useStore.getState().setEpisode(makeEpisode())
  await settled()
  return { notes, edits, calls }
}

const marks = () => useStore.getState().marks
const said = () => useStore.getState().quiet

describe('what is noted on a line', () => {
  it('is kept and said when the writing is over, and kept in silence before', async () => {
    const { notes } = await setup()
    notes.write(1, 'the harb', true)
    expect(marks()).toEqual([{ segment: 1, note: 'the harb' }])
    expect(said()).toBeNull()
    notes.write(1, 'the harbour', false)
    expect(said()).toMatchObject({ words: 'did', deed: { what: 'noteChanged' }, offers: 'undo' })
  })

  it('is kept as far as it was written when its field goes, and when the page or the episode does', async () => {
    const { notes } = await setup()
    const end = notes.attend(1, () => 'the harb')
    notes.flush()
    expect(marks()).toEqual([{ segment: 1, note: 'the harb' }])
    end()
    notes.attend(2, () => 'nobody')()
    expect(marks()).toEqual([
      { segment: 1, note: 'the harb' },
      { segment: 2, note: 'nobody' },
    ])
  })

  it('is never noted on a line of another episode, which was opened under the field', async () => {
    const { notes } = await setup()
    const end = notes.attend(1, () => 'the harb')
    useStore.getState().setEpisode(makeEpisode('lighthouse'))
    await settled()
    notes.flush()
    end()
    expect(marks()).toEqual([])
  })

  it('is removed with its mark, and comes back by undoing', async () => {
    const { notes, edits } = await setup()
    notes.write(1, 'the harbour', false)
    notes.remove(1)
    expect(marks()).toEqual([])
    edits.undo()
    expect(marks()).toEqual([{ segment: 1, note: 'the harbour' }])
  })
})

describe('notes that leave', () => {
  it('are copied, or written to a file, as the same Markdown', async () => {
    const { notes, calls } = await setup({ 'clipboard:write': () => undefined, 'file:save': () => ok('harbour.md') })
    notes.write(1, 'the harbour', false)
    await notes.copy()
    expect(said()).toMatchObject({ words: 'marksCopied' })
    await notes.save()
    expect(said()).toMatchObject({ words: 'fileSaved', facts: { name: 'harbour.md' } })
    const [[, copied], [, saved]] = calls.slice(-2) as [[string, string], [string, { text: string }]]
    expect(copied).toContain('We walked to the harbour.')
    expect(copied).toContain('我们走到港口。')
    expect(saved).toEqual({ kind: 'notes', name: 'The harbour', text: copied })
  })

  it('are none where nothing is marked, which is said', async () => {
    const { notes, calls } = await setup()
    await notes.save()
    expect(said()).toMatchObject({ words: 'noMarks' })
    expect(calls.filter(([name]) => name === 'file:save')).toEqual([])
  })

  it('that the disk does not take are told of as a failure', async () => {
    const error = { code: 'file/not-written', name: 'harbour.md' } as never
    const { notes } = await setup({ 'file:save': () => err(error) })
    notes.write(1, 'the harbour', true)
    await notes.save()
    expect(useStore.getState().notices).toContainEqual(error)
  })
})
