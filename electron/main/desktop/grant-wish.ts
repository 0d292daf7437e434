import { assertNever } from '../../../shared/model/assert-never'
import type { Wish } from '../../services/links/wish'
import type { Host } from '../host'

/** Does what was asked for from outside, in a window in front. */
export function grantWish(wish: Wish, host: Pick<Host, 'showWindow' | 'goTo' | 'run' | 'openRecent'>): void {
  switch (wish.kind) {
    case 'show':
      host.showWindow()
      break
    case 'go':
      host.goTo(wish.time)
      break
    case 'choose':
      host.showWindow()
      host.run('open')
      break
    case 'recent':
      host.openRecent(wish.id)
      break
    default:
      assertNever(wish, 'wish')
  }
}
