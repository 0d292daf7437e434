import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { makeEpisode } from '../../support/make-episode'
import { windowTests } from '../../support/window-tests'

const { start } = windowTests()

describe('the search of notes', () => {
  it('finds by word, pinyin and either script, as in the captions', async () => {
    const marks = [{ segment: 0, note: 'umbrella' }, { segment: 1 }, { segment: 2, note: 'Harbour, again' }]
    start(makeEpisode(), {}, { 'marks:recall': () => marks })
    await userEvent.keyboard('{Control>}{Shift>}b{/Shift}{/Control}')
    const panel = await screen.findByRole('dialog')
    const notes = ['雨已经停了。', '我们走到港口。', '那里还没有人。']
    const shown = () => notes.flatMap((note, line) => (within(panel).queryByText(note) ? [line] : []))
    await waitFor(() => expect(shown()).toEqual([0, 1, 2]))
    const field = within(panel).getByRole('searchbox')
    const typed = { gangkou: [1], '雨 已經': [0], harb: [1, 2], 'walked zou': [1] }
    for (const [query, lines] of Object.entries(typed)) {
      fireEvent.change(field, { target: { value: query } })
      await waitFor(() => expect(shown()).toEqual(lines), { timeout: 10_000 })
    }
  })
})
