import { type BrowserWindow, dialog } from 'electron'
import type { i18n } from 'i18next'
import type { Reporter } from './reporter'

export interface HungPageParts {
  readonly reporter: Reporter
  readonly words: () => Pick<i18n, 't'>
  readonly reopen: (window: BrowserWindow) => void
}

/**
 * Asks the listener what to do about a window that does not answer. Chromium says so when the page has left what the
 * listener did unanswered for some fifteen seconds. The question goes by itself when the page answers again.
 */
export function watchHungPage(window: BrowserWindow, { reporter, words, reopen }: HungPageParts): void {
  let asking: AbortController | null = null
  const answered = () => asking?.abort()

  const ask = async (signal: AbortSignal) => {
    const { t } = words()
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      title: 'Diglot',
      message: t('recovery.hungTitle'),
      detail: t('recovery.hungDetail'),
      buttons: [t('recovery.wait'), t('recovery.reopenWindow')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
      signal,
    })
    return response
  }

  window.on('unresponsive', async () => {
    if (asking) return
    const question = new AbortController()
    asking = question
    reporter.report({ kind: 'hung', what: 'no answer to what the listener did' })
    const response = await ask(question.signal).finally(() => {
      asking = null
    })
    if (response === 1 && !question.signal.aborted && !window.isDestroyed()) reopen(window)
  })
  window.on('responsive', () => {
    if (asking) reporter.log.info('hung', 'the window answers again')
    answered()
  })
  window.webContents.on('render-process-gone', answered)
  window.on('closed', answered)
}
