import type { StoreApi } from 'zustand'
import type { Bridge } from '../../shared/ipc/bridge'
import type { RecalledTimeline } from '../../shared/ipc/contract'
import type { AppError } from '../../shared/model/app-error'
import type { GivenTimes, Offered, OpenedTranscript } from '../../shared/model/episode'
import type { Result } from '../../shared/model/result'
import type { Store } from '../store'
import type { EditSession } from './edit-session'

/** Another text for the open episode, and times for and from others who have the same. */
export interface ExchangeSession {
  importText(): Promise<void>
  importTimes(): Promise<void>
  exportTimes(): Promise<void>
  /** Takes what main was handed for the open episode. */
  take(offered: Offered): Promise<void>
}

export interface ExchangeParts {
  readonly bridge: Pick<Bridge, 'invoke'>
  readonly store: StoreApi<Store>
  readonly edits: Pick<EditSession, 'act' | 'note' | 'whenKnown' | 'edited'>
  /** Takes times for the recording that is heard, in place of whatever is being looked for. */
  readonly takeTimes: (times: RecalledTimeline) => void
}

/** The comparing of texts and times is loaded when it is first asked for. */
const loadText = () => import('../../shared/edits/better-text')
const loadTimes = () => import('../exchange/exchange-times')

export function createExchangeSession(parts: ExchangeParts): ExchangeSession {
  const { bridge, store, edits } = parts

  const guarded = async (act: () => Promise<void>) => {
    try {
      await act()
    } catch (error) {
      store.getState().addNotice({ code: 'internal', detail: String(error) })
    }
  }

  const takeText = async ({ fileName, transcript }: OpenedTranscript) => {
    const { betterText, leastAlike } = await loadText()
    edits.whenKnown(() => {
      const { episode, say, addNotice } = store.getState()
      if (!episode?.text) return
      const { alike, changes, counts } = betterText(edits.edited(), transcript.segments)
      if (changes.length === 0) say({ words: 'sameText' })
      else if (alike < leastAlike) addNotice({ code: 'text/other', name: fileName })
      else edits.act({ what: 'textReplaced', facts: counts, changes })
    })
  }

  const takeTimes = async (given: GivenTimes) => {
    const { importTimes } = await loadTimes()
    await importTimes(given, parts)
  }

  /** What the listener chose, or nothing. */
  const chosen = async <T>(ask: () => Promise<Result<T | null, AppError>>, take: (value: T) => Promise<void>) => {
    const answer = await ask()
    if (!answer.ok) store.getState().addNotice(answer.error)
    else if (answer.value !== null) await take(answer.value)
  }

  return {
    importText: () => guarded(() => chosen(() => bridge.invoke('text:choose'), takeText)),
    importTimes: () => guarded(() => chosen(() => bridge.invoke('times:choose'), takeTimes)),
    exportTimes: () => guarded(async () => (await loadTimes()).exportTimes(parts)),
    take: ({ text, times }) =>
      guarded(async () => {
        if (text) await takeText(text)
        if (times) await takeTimes(times)
      }),
  }
}
