import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { commandIds } from '../../shared/commands/command-keys'
import { groupOf } from '../../shared/commands/command-needs'
import type { PaletteCommand } from './palette-entries'
import { useTitleSounds } from './use-title-sounds'

/** Every command under all its names, but for the palette itself. */
export function usePaletteCommands(): readonly PaletteCommand[] {
  const { t, i18n } = useTranslation()
  const { language } = i18n
  const sounds = useTitleSounds(language)
  return useMemo(() => {
    const english = i18n.getFixedT('en')
    return commandIds
      .filter((id) => id !== 'command-palette')
      .map((id) => {
        const title = t(`commands.${id}`)
        const otherNames = language === 'en' ? [] : [english(`commands.${id}`), sounds(title)].filter(Boolean)
        return { id, title, otherNames, group: t(`commandGroups.${groupOf(id)}`) }
      })
  }, [t, i18n, language, sounds])
}
