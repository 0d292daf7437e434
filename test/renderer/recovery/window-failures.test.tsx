import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { useStore } from '../../../renderer/store'
import { makeEpisode } from '../../support/make-episode'
import { windowTests } from '../../support/window-tests'

const { make } = windowTests()

describe('a fault of the program', () => {
  it('in one part of the window leaves the others as they are', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const episode = makeEpisode()
    // A title that is no text cannot be drawn.
    const app = make()
    useStore.getState().setEpisode({ ...episode, title: { broken: true } as unknown as string })
    app.show()
    expect(screen.getByRole('alert').textContent).toContain('This part of the window could not be shown.')
    expect(screen.getByRole('list', { name: 'Captions' })).toBeTruthy()
    await userEvent.keyboard(' ')
    expect(app.asked).toContainEqual(['toggle'])
    expect(app.host.asked('recovery:tell')).toMatchObject([
      { kind: 'interface', what: expect.stringMatching(/^header: .*not valid as a React child/) },
    ])
  })

  it('in all of it shows a text that can be reported, and ways on', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const app = make()
    Object.defineProperty(app.parts.info, 'platform', {
      get() {
        throw new Error('no platform')
      },
    })
    app.show()
    expect(screen.getByRole('alert').textContent).toContain('Something went wrong inside Diglot')
    const report = screen.getByRole('textbox') as HTMLTextAreaElement
    expect(report.value).toMatch(/^Diglot 1\.2\.3\n[\s\S]*no platform/)
    expect(app.host.asked('recovery:tell')).toMatchObject([{ kind: 'interface', what: 'Error: no platform' }])
    await userEvent.click(screen.getByRole('button', { name: 'Load anew' }))
    await userEvent.click(screen.getByRole('button', { name: 'Start in safe mode' }))
    expect(app.host.asked('recovery:restart')).toEqual(['window', 'safe'])
  })
})
