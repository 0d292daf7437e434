import type { i18n } from 'i18next'
import type { Words } from '../../shared/i18n/en'
import type { SettingName } from '../../shared/settings/setting-facts'

/** What there is to know of a setting beside its name; undefined where the name is enough. */
export function hintOf(name: SettingName, { t, exists }: Pick<i18n, 't' | 'exists'>): string | undefined {
  return exists(`settings.hints.${name}`) ? t(`settings.hints.${name as keyof Words['settings']['hints']}`) : undefined
}
