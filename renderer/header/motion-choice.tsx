import { useTranslation } from 'react-i18next'
import { useApp } from '../app-context'
import { useSettings } from '../store/selectors'
import { SubmenuChoice } from './submenu-choice'

/** Whether the lines glide to the next one, or are there at once. */
export function MotionChoice() {
  const { t } = useTranslation()
  const { run } = useApp()
  const { motion } = useSettings()
  return (
    <SubmenuChoice
      title={t('header.motion')}
      value={motion}
      choices={[
        { value: 'eased', name: t('header.glide') },
        { value: 'instant', name: t('header.jump') },
      ]}
      onChoose={(next) => run(`motion-${next}`)}
    />
  )
}
