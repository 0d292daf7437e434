import { app, type JumpListCategory, type JumpListItem } from 'electron'
import { cleanText } from '../../services/audio/clean-text'
import { readWish, wordOf } from '../../services/links/wish'
import type { Host } from '../host'
import { recentLabel } from './recent-label'

/** Windows shows about as many, unless the listener asked for more. */
const mostShown = 10
/** Windows takes no longer description. */
const mostDescribed = 255

/**
 * On Windows, the list behind the icon in the taskbar. The entries are tasks and no recent documents: those would be
 * single files by their names, while an entry of ours is a recording with its transcript, under its title.
 */
export function showJumpList(host: Host, platform = process.platform): void {
  if (platform !== 'win32' || !app.isPackaged) return
  let look = ''
  const show = () => {
    // Windows shows none of a list that holds what the listener has removed from it.
    for (const id of removedIds(app.getJumpListSettings().removedItems)) host.forgetRecent(id)
    const list = jumpList(host, process.execPath)
    const wanted = JSON.stringify(list)
    if (wanted === look) return
    look = wanted
    app.setJumpList(list)
  }
  show()
  for (const event of ['recent', 'language'] as const) host.events.on(event, show)
}

/** What the list holds: what was opened lately, and choosing something else. */
export function jumpList({ words, recent }: Pick<Host, 'words' | 'recent'>, program: string): JumpListCategory[] {
  const { t } = words
  const task = (word: string, title: string): JumpListItem => ({
    type: 'task',
    program,
    args: word,
    title,
    description: title.slice(0, mostDescribed),
    iconPath: program,
    iconIndex: 0,
  })
  const openings = recent.slice(0, mostShown).map((each) => {
    const title = cleanText(each.title, mostDescribed) ?? '…'
    return task(wordOf({ kind: 'recent', id: each.id }), recentLabel(title, each, words))
  })
  const tasks = [task(wordOf({ kind: 'choose' }), t('commands.open'))]
  return [
    ...(openings.length > 0 ? [{ type: 'custom' as const, name: t('recent.title'), items: openings }] : []),
    { type: 'tasks', items: tasks },
  ]
}

/** Of the entries that the listener has removed from the list. */
export function removedIds(removed: readonly JumpListItem[]): string[] {
  return removed.flatMap(({ args = '' }) => {
    const wish = readWish(args)
    return wish?.kind === 'recent' ? [wish.id] : []
  })
}
