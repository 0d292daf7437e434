import { wordsOf } from '../../../shared/i18n/words-of'
import type { OverlayView } from '../../../shared/ipc/overlay-contract'
import type { Episode } from '../../../shared/model/episode'
import type { Listening } from '../../../shared/model/listening'
import { type OverlaySettings, overlaySettingEntries } from '../../../shared/model/overlay-settings'
import type { Settings } from '../../../shared/model/settings'
import type { Segment } from '../../../shared/model/transcript'
import { pieceAt } from '../../../shared/text/pieces'

/** What the view is made of, beside what the window itself is at. */
export interface OverlayFacts {
  readonly episode: Episode | null
  readonly listening: Listening
  readonly settings: Settings
  readonly language: string
  readonly platform: OverlayView['platform']
}

type WindowState = Pick<OverlayView, 'isFading' | 'isInTheWay' | 'unlocking' | 'canBeDragged'>

/** Makes what says all that the overlay's page shows. Of the text, only the line that is heard leaves for it. */
export function createOverlayView() {
  const said = createPieces()
  return ({ episode, listening, settings, language, platform }: OverlayFacts, state: WindowState): OverlayView => {
    const { languages = [], segments = [] } = episode?.text?.transcript ?? {}
    const original = episode?.spoken?.language ?? languages[0] ?? 'und'
    const segment = listening.segment === null ? undefined : segments[listening.segment]
    return {
      segment: segment ? said(segment, original, listening.sentence) : null,
      languages,
      original,
      visibility: { original: settings.original, translation: settings.translation },
      order: settings.order,
      isEstimated: listening.isEstimated === true,
      isInGap: listening.isInGap || listening.segment === null,
      isPlaying: listening.isPlaying,
      look: overlaySettingsOf(settings),
      platform,
      language,
      words: wordsOf(language).overlay,
      ...state,
    }
  }
}

/** Of a long segment the sentences that are being said, as far as that is known. The last answer is remembered. */
function createPieces() {
  let last: { readonly asked: readonly unknown[]; readonly piece: Segment } | undefined
  return (segment: Segment, original: string, sentence: number | undefined): Segment => {
    if (sentence === undefined) return segment
    const asked = [segment, original, sentence]
    if (!last?.asked.every((one, i) => one === asked[i]))
      last = { asked, piece: { ...segment, texts: pieceAt(segment.texts, original, sentence) } }
    return last.piece
  }
}

function overlaySettingsOf(settings: Settings): OverlaySettings {
  const names = Object.keys(overlaySettingEntries) as (keyof OverlaySettings)[]
  return Object.fromEntries(names.map((name) => [name, settings[name]])) as unknown as OverlaySettings
}
