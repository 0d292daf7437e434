import { rmSync } from 'node:fs'
import { makeTemporaryFolder } from './temporary-folder.mjs'

/**
 * The content of an asar archive as a folder, which Node can read: Electron's own Node reads inside archives, others do
 * not. The folder goes when this process ends.
 *
 * @param {string} archive
 * @returns {Promise<string>}
 */
export async function unpackArchive(archive) {
  const { default: asar } = await import('@electron/asar')
  const folder = makeTemporaryFolder()
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  asar.extractAll(archive, folder)
  return folder
}
