import { cleanup, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { TextMenu } from '../../../renderer/header/text-menu'
import { useStore } from '../../../renderer/store'
import { makeEpisode } from '../../support/make-episode'
import { makeApp } from '../../support/render-app'

const initial = useStore.getState()
const ends: (() => void)[] = []
afterEach(() => {
  cleanup()
  for (const end of ends.splice(0)) end()
  useStore.setState(initial, true)
})

async function openMenu(episode = makeEpisode()) {
  useStore.getState().setEpisode(episode)
  const app = makeApp()
  ends.push(app.end)
  app.showPart(<TextMenu />)
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: 'Text of the captions' }))
  return { user, ...app }
}
const settings = () => useStore.getState().settings

describe('the text menu', () => {
  it('sets for each language what is seen of it', async () => {
    const { user } = await openMenu()
    const original = within(screen.getByRole('region', { name: 'Original' }))
    await user.click(original.getByRole('button', { name: 'Blur the original' }))
    expect(settings()).toMatchObject({ original: 'blurred', translation: 'shown' })
    await user.click(screen.getByRole('button', { name: 'Hide the translation' }))
    expect(settings()).toMatchObject({ original: 'blurred', translation: 'hidden' })
    expect(screen.getByRole('button', { name: 'Hide the translation', pressed: true })).toBeTruthy()
  })

  it('sets for each language its size', async () => {
    const { user } = await openMenu()
    screen.getByLabelText('Size of the translation').focus()
    await user.keyboard('{ArrowRight}{ArrowRight}')
    expect(settings()).toMatchObject({ originalSize: 27, translationSize: 25 })
    expect(document.documentElement.style.getPropertyValue('--translation-chosen')).toBe('25px')
    await user.click(screen.getByRole('button', { name: 'Normal text size' }))
    expect(settings()).toMatchObject({ originalSize: 27, translationSize: 23 })
  })

  it('sets which of them stands on top', async () => {
    const { user } = await openMenu()
    await user.click(screen.getByRole('button', { name: 'Translation above the original' }))
    expect(settings().order).toBe('translation-first')
  })

  it('offers a transcript of one language its size and no more than a blur', async () => {
    const episode = makeEpisode()
    const transcript = { ...episode.text!.transcript, languages: ['en'] }
    await openMenu({ ...episode, text: { ...episode.text!, transcript } })
    expect(screen.getAllByRole('slider', { hidden: true })).toHaveLength(1)
    expect(screen.queryByRole('button', { name: 'Hide the original' })).toBeNull()
    expect(screen.getByRole('button', { name: 'Blur the original' })).toBeTruthy()
  })

  it('is not there without text', () => {
    useStore.getState().setEpisode(makeEpisode('harbour', { text: null, spoken: null, timeline: null }))
    const app = makeApp()
    ends.push(app.end)
    app.showPart(<TextMenu />)
    expect(screen.queryByRole('button')).toBeNull()
  })
})
