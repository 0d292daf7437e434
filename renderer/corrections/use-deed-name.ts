import { useTranslation } from 'react-i18next'
import { deeds } from '../../shared/i18n/en/deeds'
import type { EditDeed } from '../../shared/model/edits'

/** Says what was done. A deed that a newer Diglot did, of which this one knows no name, is a change. */
export function useDeedName(): (deed: Pick<EditDeed, 'what' | 'facts'> | undefined) => string {
  const { t } = useTranslation()
  return (deed) => (deed ? t(`deeds.${isDeedName(deed.what) ? deed.what : 'other'}`, { ...deed.facts }) : '')
}

/** A name without a count, or, as i18next has it, one whose word depends on a count. */
function isDeedName(what: string): what is 'other' {
  return Object.hasOwn(deeds, what) || Object.hasOwn(deeds, `${what}_other`)
}
