import { act, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { useStore } from '../../../renderer/store'
import type { AppError } from '../../../shared/model/app-error'
import { makeEpisode } from '../../support/make-episode'
import { windowTests } from '../../support/window-tests'

const { start } = windowTests()

describe('a notice', () => {
  const notText: AppError = { code: 'transcript/not-text', name: 'photo.txt' }

  it('is read out, says what to do, and goes when it is dismissed', async () => {
    start(makeEpisode())
    act(() => useStore.getState().addNotice(notText))
    expect(screen.getByRole('alert').textContent).toContain('“photo.txt” is not a text file. Save the transcript')
    await userEvent.click(within(screen.getByRole('alert')).getByRole('button', { name: 'Dismiss' }))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('stays the one it is when another above it is dismissed', async () => {
    start(makeEpisode())
    act(() => useStore.getState().addNotice(notText))
    act(() => useStore.getState().addNotice({ ...notText, name: 'other.txt' }))
    const [first] = screen.getAllByRole('button', { name: 'Dismiss' })
    if (first) await userEvent.click(first)
    expect(screen.getByRole('alert').textContent).toContain('“photo.txt”')
  })

  it('of names that look like markup shows them as text', () => {
    start(makeEpisode())
    act(() => useStore.getState().addNotice({ code: 'file/not-found', name: '<img src=x onerror=alert(1)>.mp3' }))
    expect(screen.getByRole('alert').textContent).toContain('<img src=x onerror=alert(1)>.mp3')
    expect(screen.getByRole('alert').querySelector('img')).toBeNull()
  })
})

describe('doubts about the transcript', () => {
  it('are counted, and listed with their lines', async () => {
    const episode = makeEpisode()
    const problems = [
      { code: 'missing-translation' as const, line: 61, text: 'Right.' },
      { code: 'joined-lines' as const, line: 120, count: 4 },
    ]
    start({ ...episode, text: episode.text && { ...episode.text, problems } })
    await userEvent.click(screen.getByRole('button', { name: '5 doubtful places in the transcript' }))
    const items = within(await screen.findByRole('dialog')).getAllByRole('listitem')
    expect(items.map((item) => item.textContent)).toEqual([
      'Line 61: no translation; shown in one language.Right.',
      'Line 120: two lines of one language in a row; read as one. 4 times',
    ])
  })

  it('are not mentioned when there are none', () => {
    start(makeEpisode())
    expect(screen.queryByRole('button', { name: /doubtful/ })).toBeNull()
  })
})
