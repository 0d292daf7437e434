import { wordsOf } from '../../../shared/i18n/words-of'
import type { OverlayView } from '../../../shared/ipc/overlay-contract'
import type { Episode } from '../../../shared/model/episode'
import type { Listening } from '../../../shared/model/listening'
import { type OverlaySettings, overlaySettingEntries } from '../../../shared/model/overlay'
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

/** All that the overlay's page shows. Of the text, only the line that is heard leaves for it. */
export function overlayView({ episode, listening, settings, language, platform }: OverlayFacts, state: WindowState) {
  const { languages = [], segments = [] } = episode?.text?.transcript ?? {}
  const original = episode?.spoken?.language ?? languages[0] ?? 'und'
  const segment = listening.segment === null ? undefined : segments[listening.segment]
  const view: OverlayView = {
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
  return view
}

/** Of a long segment the sentences that are being said, as far as that is known. */
function said(segment: Segment, original: string, sentence: number | undefined): Segment {
  return sentence === undefined ? segment : { ...segment, texts: pieceAt(segment.texts, original, sentence) }
}

function overlaySettingsOf(settings: Settings): OverlaySettings {
  const names = Object.keys(overlaySettingEntries) as (keyof OverlaySettings)[]
  return Object.fromEntries(names.map((name) => [name, settings[name]])) as unknown as OverlaySettings
}
