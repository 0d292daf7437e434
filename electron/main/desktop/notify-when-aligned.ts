import { Notification } from 'electron'
import type { Timeline } from '../../../shared/model/timeline'
import type { Host } from '../host'

/**
 * Tells the listener that a search for times has found them: only who asked to be told, and only while they look at another
 * window. Nothing else of Diglot notifies.
 */
export function notifyWhenAligned(host: Host): void {
  let searched: string | null = null
  // Without a reference to it, a notification is gone before it is clicked.
  let last: Notification | null = null

  const notify = (title: string) => {
    const { t } = host.words
    last?.close()
    last = new Notification({
      title: t('desktop.found'),
      body: t('desktop.foundIn', { title: withoutMarkup(title, process.platform) }),
    })
    last.on('click', () => host.showWindow())
    last.show()
  }

  host.events.on('listening', ({ aligned }) => {
    if (aligned !== null) {
      searched = host.episode?.id ?? null
      return
    }
    const { episode, window, settings } = host
    const isOver = searched !== null && episode?.id === searched
    searched = null
    if (!isOver || !settings.notifiesWhenAligned || !episode || !isFound(episode.timeline)) return
    if (window && !window.isFocused() && Notification.isSupported()) notify(episode.title)
  })
}

/**
 * Desktops of Linux may read the text of a notification as markup (`<b>`, `<a href>`, `&amp;`) and do not say whether they
 * do, so there its signs are put as others that look alike.
 */
export function withoutMarkup(title: string, platform: NodeJS.Platform): string {
  return platform === 'linux' ? title.replaceAll('<', '‹').replaceAll('>', '›').replaceAll('&', '＆') : title
}

/** A search that was stopped, failed, or found another text than the one that is spoken leaves estimates, or nothing. */
function isFound(timeline: Timeline | null): boolean {
  const sources = timeline?.cues.map(({ source }) => source) ?? []
  return sources.includes('aligned') && !sources.includes('estimated')
}
