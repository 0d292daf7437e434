import { join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import type { i18n } from 'i18next'
import type { SavedKind } from '../../services/documents/export-name'
import { transcriptExtensions } from '../../services/episode/file-kinds'

type Words = Pick<i18n, 't'>

/** Asks for the text that is to take the place of the one that is open. Null: the listener chose nothing. */
export function chooseBetterText(window: BrowserWindow, { t }: Words): Promise<string | null> {
  return chooseOne(window, { t }, t('exchange.chooseTextTitle'), {
    name: t('dialog.transcripts'),
    extensions: [...transcriptExtensions],
  })
}

/** Asks for a file with times. Null: the listener chose nothing. */
export function chooseTimes(window: BrowserWindow, { t }: Words): Promise<string | null> {
  // Filters know no more of a name than what follows its last dot.
  return chooseOne(window, { t }, t('exchange.chooseTimesTitle'), {
    name: t('exchange.timesFile'),
    extensions: ['json'],
  })
}

/** Asks where a file is to be written; the name that is offered stands in the folder for documents. */
export async function chooseWhere(
  window: BrowserWindow,
  { t }: Words,
  kind: SavedKind,
  name: string,
): Promise<string | null> {
  const isNotes = kind === 'notes'
  const title = t(isNotes ? 'exchange.saveNotesTitle' : 'exchange.saveTimesTitle')
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: join(app.getPath('documents'), name),
    filters: [
      isNotes
        ? { name: t('exchange.notesFile'), extensions: ['md'] }
        : { name: t('exchange.timesFile'), extensions: ['json'] },
    ],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  return canceled || filePath === '' ? null : filePath
}

async function chooseOne(
  window: BrowserWindow,
  { t }: Words,
  title: string,
  filter: { readonly name: string; readonly extensions: string[] },
): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    message: title,
    properties: ['openFile'],
    filters: [filter, { name: t('dialog.allFiles'), extensions: ['*'] }],
  })
  return canceled ? null : (filePaths[0] ?? null)
}
