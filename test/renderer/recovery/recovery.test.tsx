import { readFileSync } from 'node:fs'
import { act, cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { showPlainPage } from '../../../renderer/plain-page/show-plain-page'
import { Region } from '../../../renderer/recovery/region'
import { ReportSheet } from '../../../renderer/recovery/report-sheet'
import { SafeModeStrip } from '../../../renderer/recovery/safe-mode-strip'
import { useStore } from '../../../renderer/store'
import type { PlainBridge, PlainWords } from '../../../shared/ipc/plain-contract'
import { makeEpisode } from '../../support/make-episode'
import { makeApp } from '../../support/render-app'

const initial = useStore.getState()
const ends: (() => void)[] = []
afterEach(() => {
  cleanup()
  for (const end of ends.splice(0)) end()
  useStore.setState(initial, true)
  vi.restoreAllMocks()
})

function make(options: Parameters<typeof makeApp>[0] = {}) {
  const app = makeApp(options)
  ends.push(app.end)
  return app
}

describe('the sheet of the last report', () => {
  it('shows it, copies it, and shows its file', async () => {
    const { showPart, host } = make({ answers: { 'recovery:report': () => 'Diglot problem report\nWhat  it' } })
    showPart(<ReportSheet />)
    const text = await screen.findByRole('region', { name: 'Problem report' })
    await vi.waitFor(() => expect(text.textContent).toBe('Diglot problem report\nWhat  it'))
    await userEvent.click(screen.getByRole('button', { name: 'Copy' }))
    expect(host.asked('recovery:copy-report')).toHaveLength(1)
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Show in folder' }))
    expect(host.asked('recovery:show-report')).toHaveLength(1)
  })

  it('says when there is none', async () => {
    const { showPart } = make()
    showPart(<ReportSheet />)
    expect(await screen.findByText(/There is no problem report/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Copy' })).toBeNull()
  })
})

describe('the strip of safe mode', () => {
  it('says what it is and leads out of it', async () => {
    const { showPart, host } = make({ info: { isSafeMode: true } })
    showPart(<SafeModeStrip />)
    expect(screen.getByRole('complementary', { name: 'Safe mode' }).textContent).toContain('settings are not kept')
    await userEvent.click(screen.getByRole('button', { name: 'Restart normally' }))
    expect(host.asked('recovery:restart')).toEqual(['normal'])
  })

  it('is not there otherwise', () => {
    const { showPart } = make()
    showPart(<SafeModeStrip />)
    expect(screen.queryByRole('complementary')).toBeNull()
  })
})

describe('a part of the window that fails', () => {
  let isBroken = true
  const Fragile = () => {
    if (isBroken) throw new Error('broken')
    return <p>whole</p>
  }

  it('says so in its place, is told to main, and can be tried again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    isBroken = true
    const { showPart, host } = make()
    showPart(
      <Region name="fragile">
        <Fragile />
      </Region>,
    )
    expect(screen.getByRole('alert').textContent).toContain('This part of the window could not be shown.')
    expect(host.asked('recovery:tell')).toMatchObject([{ kind: 'interface', what: 'fragile: Error: broken' }])
    isBroken = false
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(screen.getByText('whole')).toBeTruthy()
  })

  it('is tried again with another episode', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    isBroken = true
    const { showPart } = make()
    showPart(
      <Region name="fragile">
        <Fragile />
      </Region>,
    )
    isBroken = false
    act(() => useStore.getState().setEpisode(makeEpisode()))
    expect(screen.getByText('whole')).toBeTruthy()
  })

  it('is not tried, and told to main, again by what is opened over it', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    isBroken = true
    const { showPart, host } = make()
    showPart(
      <Region name="fragile">
        <Fragile />
      </Region>,
    )
    act(() => useStore.getState().setSheet('report'))
    expect(host.asked('recovery:tell')).toHaveLength(1)
  })

  it('just goes where nobody would miss it', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    isBroken = true
    const { showPart } = make()
    const { container } = showPart(
      <Region name="fragile" isDispensable>
        <Fragile />
      </Region>,
    )
    expect(container.textContent).toBe('')
  })
})

describe('the plain page', () => {
  const words: PlainWords = {
    language: 'zh-Hant',
    title: 'T',
    explanation: 'E',
    tryAgain: 'again',
    safeMode: 'safe',
    copy: 'copy',
    copied: 'copied',
    quit: 'quit',
    reportLabel: 'R',
    report: '<b>no markup</b>',
  }

  async function show(given: Partial<PlainWords> = {}) {
    const asked: unknown[][] = []
    const bridge = {
      invoke: async (...call: unknown[]) => {
        asked.push(call)
        return call[0] === 'plain:words' ? { ...words, ...given } : true
      },
    } as unknown as PlainBridge
    const html = readFileSync('renderer/recovery.html', 'utf8').replace(/<link[^>]*>|<script.*<\/script>/g, '')
    const page = new DOMParser().parseFromString(html, 'text/html')
    await showPlainPage(page, bridge)
    const press = (id: string) => page.getElementById(id)!.dispatchEvent(new Event('click'))
    return { asked, page, press }
  }

  it('has its words and its report from main, as text', async () => {
    const { page } = await show()
    expect(page.documentElement.lang).toBe('zh-Hant')
    expect(page.body.hidden).toBe(false)
    expect(page.getElementById('title')!.textContent).toBe('T')
    expect((page.getElementById('report') as HTMLTextAreaElement).value).toBe('<b>no markup</b>')
    expect(page.querySelector('b')).toBeNull()
    expect([...page.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual([
      ...['safe', 'again', 'copy', 'quit'],
    ])
  })

  it('leads on in four ways', async () => {
    const { asked, page, press } = await show()
    for (const id of ['safe', 'again', 'copy', 'quit']) press(id)
    await Promise.resolve()
    await Promise.resolve()
    expect(asked.slice(1)).toEqual([
      ['plain:restart', 'safe'],
      ['plain:restart', 'window'],
      ['plain:copy'],
      ['plain:quit'],
    ])
    expect(page.getElementById('copy')!.textContent).toBe('copied')
  })

  it('shows no empty report', async () => {
    const { page } = await show({ report: '' })
    expect(page.getElementById('report')!.hidden).toBe(true)
  })
})
