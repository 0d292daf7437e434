import { useTranslation } from 'react-i18next'
import { describeError } from '../../shared/i18n/describe-error'
import type { SettingsDeed } from '../store/settings-deed-slice'

/** What was done to the settings, in words; nothing for nothing. */
export function useDeedWords(deed: SettingsDeed | null): string {
  const { t, i18n } = useTranslation()
  if (deed === null) return ''
  switch (deed.what) {
    case 'reset': {
      const [first] = deed.names
      const isOne = deed.names.length === 1 && first !== undefined
      return isOne
        ? t('settings.wasReset', { name: t(`settings.names.${first}`) })
        : t('settings.wereReset', { count: deed.names.length })
    }
    case 'imported': {
      const list = new Intl.ListFormat(i18n.language)
      return [
        t('settings.imported', { count: deed.count, name: deed.name }),
        deed.refused.length > 0 &&
          t('settings.refused', { names: list.format(deed.refused.map((name) => t(`settings.names.${name}`))) }),
        deed.unknown > 0 && t('settings.unknown', { count: deed.unknown }),
      ]
        .filter(Boolean)
        .join(' ')
    }
    case 'exported':
      return t('settings.exported', { name: deed.name })
    case 'undone':
      return t('settings.wereUndone')
    case 'failed':
      return describeError(deed.error, i18n)
  }
}
