import { shell } from 'electron'

/**
 * Opens a page of the web in the listener's browser, because of a click of theirs. Nothing but a https address without a
 * name and password is ever handed to the system, which would start whatever program another one stands for. Resolves to
 * whether it was.
 */
export async function openExternal(address: string): Promise<boolean> {
  if (!URL.canParse(address)) return false
  const { protocol, username, password, href } = new URL(address)
  if (protocol !== 'https:' || username !== '' || password !== '') return false
  await shell.openExternal(href)
  return true
}
