import clsx from 'clsx'
import { Repeat } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeyHint } from '../commands/use-key-hint'
import { useStore } from '../store'
import { useIsDrillsOpen } from '../store/selectors'
import { IconButton } from '../ui/icon-button'
import panel from '../ui/panel.module.css'
import { Popover } from '../ui/popover'
import styles from './drills-button.module.css'
import { useIsDrilling } from './use-is-drilling'

const DrillsPanel = lazy(async () => ({ default: (await import('./drills-panel')).DrillsPanel }))

/** Opens to all drills; says by its colour that one is on. */
export function DrillsButton({ isDisabled }: { readonly isDisabled: boolean }) {
  const { t } = useTranslation()
  const isOpen = useIsDrillsOpen()
  const isOn = useIsDrilling()
  return (
    <Popover
      isOpen={isOpen && !isDisabled}
      onOpen={useStore.getState().setDrillsOpen}
      trigger={
        <IconButton
          label={t('drills.title')}
          keys={useKeyHint('open-drills')}
          isDisabled={isDisabled}
          className={isOn ? styles.on : undefined}
        >
          <Repeat size={19} />
        </IconButton>
      }
      title={t('drills.title')}
      titleClassName={panel.title}
      className={clsx(panel.popup, styles.popup)}
    >
      <Suspense fallback={<div className={styles.panel} />}>
        <DrillsPanel className={styles.panel} />
      </Suspense>
    </Popover>
  )
}
