import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type CommandId, commandIds } from '../../shared/commands/command-keys'
import { groupOf } from '../../shared/commands/command-needs'
import { inEnglish } from '../i18n/in-english'
import { useTitleSounds } from './use-title-sounds'

/** A command under all its names. */
export interface NamedCommand {
  readonly id: CommandId
  /** As it is shown. */
  readonly title: string
  /** What it may be called besides: its title in English, how its title sounds. */
  readonly otherNames: readonly string[]
  /** The title of its group. */
  readonly group: string
}

/** Every command, in the order of the table, in the interface language. */
export function useNamedCommands(): readonly NamedCommand[] {
  const { t, i18n } = useTranslation()
  const { language } = i18n
  const sounds = useTitleSounds(language)
  return useMemo(() => {
    const english = inEnglish(i18n)
    return commandIds.map((id) => {
      const title = t(`commands.${id}`)
      const otherNames = language === 'en' ? [] : [english(`commands.${id}`), sounds(title)].filter(Boolean)
      return { id, title, otherNames, group: t(`commandGroups.${groupOf(id)}`) }
    })
  }, [t, i18n, language, sounds])
}
