import type { TFunction } from 'i18next'
import type { Words } from '../../shared/i18n/en'
import { factOf, type SettingName } from '../../shared/settings/setting-facts'

type Choices = Words['settings']['choices']

/** What the values of a setting are called, in their order; none for a setting that is no choice. */
export function choiceNames(name: SettingName, t: TFunction): readonly string[] {
  const fact = factOf(name)
  return fact.is === 'choice' ? fact.values.map((value) => choiceName(name, value, t)) : []
}

/** What one value of a choice is called. */
export function choiceName(name: SettingName, value: string, t: TFunction): string {
  const words = t(`settings.choices.${name as keyof Choices}`, { returnObjects: true }) as Readonly<
    Record<string, string>
  >
  return words[value] ?? value
}
