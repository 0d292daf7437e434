import { join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import type { i18n } from 'i18next'

const fileName = 'diglot-settings.json'

/** Where settings are to be written; undefined when the listener chose nothing. */
export async function chooseSettingsToWrite(
  window: BrowserWindow,
  { t }: Pick<i18n, 't'>,
): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: t('dialog.exportSettings'),
    defaultPath: join(app.getPath('documents'), fileName),
    filters: [{ name: t('dialog.settingsFiles'), extensions: ['json'] }],
  })
  return canceled || filePath === '' ? undefined : filePath
}

/** The file from which settings are to be taken; undefined when the listener chose nothing. */
export async function chooseSettingsToRead(window: BrowserWindow, { t }: Pick<i18n, 't'>): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: t('dialog.importSettings'),
    properties: ['openFile'],
    filters: [
      { name: t('dialog.settingsFiles'), extensions: ['json'] },
      { name: t('dialog.allFiles'), extensions: ['*'] },
    ],
  })
  return canceled ? undefined : filePaths[0]
}
