import { type BrowserWindow, dialog } from 'electron'
import type { i18n } from 'i18next'
import { audioExtensions, transcriptExtensions } from '../../services/episode/file-kinds'

/** Shows the system's open dialog; audio and transcript can be chosen together. Empty: the listener chose nothing. */
export async function chooseFiles(window: BrowserWindow, { t }: Pick<i18n, 't'>): Promise<string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: t('dialog.openTitle'),
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: t('dialog.audioAndTranscripts'), extensions: [...audioExtensions, ...transcriptExtensions] },
      { name: t('dialog.audio'), extensions: [...audioExtensions] },
      { name: t('dialog.transcripts'), extensions: [...transcriptExtensions] },
      { name: t('dialog.allFiles'), extensions: ['*'] },
    ],
  })
  return canceled ? [] : filePaths
}

/** Shows the system's open dialog for other recordings of what is open. Empty: the listener chose nothing. */
export async function chooseRecordings(window: BrowserWindow, { t }: Pick<i18n, 't'>): Promise<string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: t('dialog.recordingTitle'),
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: t('dialog.audio'), extensions: [...audioExtensions] },
      { name: t('dialog.allFiles'), extensions: ['*'] },
    ],
  })
  return canceled ? [] : filePaths
}

/** Asks where a file is that is no longer in its place. Null: the listener did not say. */
export async function chooseMissing(
  window: BrowserWindow,
  { t }: Pick<i18n, 't'>,
  { kind, name }: { readonly kind: 'audio' | 'transcript'; readonly name: string },
): Promise<string | null> {
  const isAudio = kind === 'audio'
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: t('dialog.missingTitle', { name }),
    // The one place of the dialog where macOS shows words.
    message: t('dialog.missingTitle', { name }),
    properties: ['openFile'],
    filters: [
      isAudio
        ? { name: t('dialog.audio'), extensions: [...audioExtensions] }
        : { name: t('dialog.transcripts'), extensions: [...transcriptExtensions] },
      { name: t('dialog.allFiles'), extensions: ['*'] },
    ],
  })
  return canceled ? null : (filePaths[0] ?? null)
}
