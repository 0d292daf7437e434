import type { captionsKeys } from '../../shared/commands/groups/captions-keys'
import { defaultSettings, largestText, type Settings, smallestText } from '../../shared/model/settings'
import {
  cycleVisibility,
  presets,
  type Role,
  type Visibility,
  type VisibilityByRole,
  withVisibility,
} from '../../shared/model/visibility'
import type { CommandParts, CommandTable } from './command'

/** What of the captions is shown, and how. */
export const captionsCommands: CommandTable<typeof captionsKeys> = {
  'show-both': { run: ({ settings }) => settings.change(presets.both) },
  'show-original': { run: ({ settings }) => settings.change(presets.original) },
  'show-translation': { run: ({ settings }) => settings.change(presets.translation) },
  'cycle-original': { run: (parts) => cycle(parts, 'original') },
  'cycle-translation': { run: (parts) => cycle(parts, 'translation') },
  peek: { run: ({ peek }) => peek.toggle(), release: ({ peek }) => peek.end() },
  'swap-order': {
    run: ({ settings, store }) =>
      settings.change({
        order: store.getState().settings.order === 'original-first' ? 'translation-first' : 'original-first',
      }),
  },
  'text-larger': { repeats: true, run: (parts) => scaleText(parts, textStep) },
  'text-smaller': { repeats: true, run: (parts) => scaleText(parts, 1 / textStep) },
  'text-reset': {
    run: ({ settings }) => {
      const { originalSize, translationSize } = defaultSettings
      settings.change({ originalSize, translationSize })
    },
  },
  'original-shown': { run: (parts) => show(parts, 'original', 'shown') },
  'original-blurred': { run: (parts) => show(parts, 'original', 'blurred') },
  'original-hidden': { run: (parts) => show(parts, 'original', 'hidden') },
  'translation-shown': { run: (parts) => show(parts, 'translation', 'shown') },
  'translation-blurred': { run: (parts) => show(parts, 'translation', 'blurred') },
  'translation-hidden': { run: (parts) => show(parts, 'translation', 'hidden') },
  'original-first': { run: ({ settings }) => settings.change({ order: 'original-first' }) },
  'translation-first': { run: ({ settings }) => settings.change({ order: 'translation-first' }) },
}

const textStep = 1.1

/** Both languages together, in proportion, until the first of them can go no further. */
function scaleText({ settings, store }: CommandParts, by: number): void {
  const { originalSize, translationSize } = store.getState().settings
  const most = largestText / Math.max(originalSize, translationSize)
  const least = smallestText / Math.min(originalSize, translationSize)
  const factor = Math.max(least, Math.min(by, most))
  // Tenths of a pixel: the way up and the way down meet at the same sizes.
  const scaled = (size: number) => Math.max(smallestText, Math.min(Math.round(size * factor * 10) / 10, largestText))
  settings.change({ originalSize: scaled(originalSize), translationSize: scaled(translationSize) })
}

function show({ settings, store }: CommandParts, role: Role, visibility: Visibility): void {
  settings.change(withVisibility(seen(store.getState().settings), role, visibility))
}

/** In a transcript of one language that language cannot be hidden, whatever is set for the other. */
function cycle({ settings, store }: CommandParts, role: Role): void {
  const { episode, settings: before } = store.getState()
  const isAlone = episode?.text?.transcript.languages.length === 1
  if (!isAlone) settings.change(cycleVisibility(seen(before), role))
  else if (role === 'original') settings.change({ original: before.original === 'blurred' ? 'shown' : 'blurred' })
}

function seen({ original, translation }: Settings): VisibilityByRole {
  return { original, translation }
}
