import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { lackOf } from '../../shared/commands/command-needs'
import { recentCommandCount } from '../../shared/model/settings'
import { useApp } from '../app-context'
import { keyLabel } from '../commands/key-label'
import { useKeys } from '../commands/use-keys'
import { useNamedCommands } from '../commands/use-named-commands'
import { useEpisode, useSettings } from '../store/selectors'
import { type FoundCommand, paletteSections } from './palette-entries'
import { usePlaceEntry } from './use-place-entry'
import { useRecentOptions } from './use-recent-options'

/** One thing that can be chosen. */
export interface PaletteOption {
  readonly id: string
  readonly title: string
  readonly marks: readonly number[]
  /** The title of its group, where that is not the section's. */
  readonly group: string | undefined
  /** Its key as this platform writes it. */
  readonly keys: string | undefined
  /** Why it cannot be chosen now. */
  readonly lack: string | undefined
  run(): void
}

export interface OptionSection {
  readonly title: string | undefined
  readonly options: readonly PaletteOption[]
}

/** What can be chosen for what was typed, in sections and, in the same order, as one list. */
export function usePaletteOptions(typed: string) {
  const { t } = useTranslation()
  const { run, settings, info } = useApp()
  const keys = useKeys()
  const { recentCommands } = useSettings()
  const commands = useNamedCommands()
  const place = usePlaceEntry(typed)
  const recentFiles = useRecentOptions(typed)
  const episode = useEpisode()
  const found = useMemo(
    () =>
      paletteSections(
        typed,
        commands.filter(({ id }) => id !== 'command-palette'),
        recentCommands,
        t('palette.recent'),
      ),
    [typed, commands, recentCommands, t],
  )

  const lackWords = { audio: t('palette.needsAudio'), text: t('palette.needsText') }
  const optionOf =
    (showsGroup: boolean) =>
    ({ command: { id, title, group }, marks }: FoundCommand): PaletteOption => {
      const lack = lackOf(id, { hasAudio: Boolean(episode?.track), hasText: Boolean(episode?.text) })
      const [key] = keys.keysOf(id)
      return {
        id,
        title,
        marks,
        group: showsGroup ? group : undefined,
        keys: key === undefined ? undefined : keyLabel(key, info.platform),
        lack: lack === null ? undefined : lackWords[lack],
        run() {
          settings.change({
            recentCommands: [id, ...recentCommands.filter((other) => other !== id)].slice(0, recentCommandCount),
          })
          run(id)
        },
      }
    }
  const sections: OptionSection[] = found.map(({ title, found }) => ({
    title,
    options: found.map(optionOf(title === undefined || title === t('palette.recent'))),
  }))
  // What was used lately comes first, commands and then files.
  const at = sections[0]?.title === t('palette.recent') || typed.trim() !== '' ? 1 : 0
  if (recentFiles.length > 0) sections.splice(at, 0, { title: t('recent.inPalette'), options: recentFiles })
  if (place) {
    const { title, lack, go } = place
    const option = { id: 'place', title, marks: [], group: undefined, keys: undefined, lack, run: go }
    sections.unshift({ title: t('palette.goTo'), options: [option] })
  }
  return { sections, options: sections.flatMap(({ options }) => options) }
}
