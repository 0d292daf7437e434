import { app, clipboard, dialog } from 'electron'
import type { i18n } from 'i18next'

export interface LastWordsParts {
  readonly words: Pick<i18n, 't'>
  readonly report: () => string | undefined
  readonly startSafe: () => void
}

let isSaying = false

/** A dialog of the system, for when no page can be shown: safe mode, the report, or the end. Asked once, however often. */
export async function sayLastWords({ words: { t }, report, startSafe }: LastWordsParts): Promise<void> {
  if (isSaying) return
  isSaying = true
  await app.whenReady()
  for (;;) {
    const { response } = await dialog.showMessageBox({
      type: 'error',
      title: 'Diglot',
      message: t('recovery.failedTitle'),
      detail: t('recovery.failedDetail'),
      buttons: [t('recovery.startSafe'), t('recovery.copyReport'), t('recovery.quit')],
      defaultId: 0,
      cancelId: 2,
      noLink: true,
    })
    if (response === 0) {
      startSafe()
      return
    }
    if (response === 2) {
      app.exit(1)
      return
    }
    await clipboard.writeText(report() ?? '')
  }
}
