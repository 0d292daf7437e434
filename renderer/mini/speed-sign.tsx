import { Button } from '@base-ui/react/button'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-context'
import { formatSpeed } from '../commands/speed-steps'
import { useKeyHint } from '../commands/use-key-hint'
import { useSpeed } from '../store/selectors'
import { Hint } from '../ui/hint'
import { keepFocus } from '../ui/icon-button'
import styles from './speed-sign.module.css'

/** The speed, where it is not the usual one; a click makes it that. */
export function SpeedSign() {
  const { t, i18n } = useTranslation()
  const { run } = useApp()
  const keys = useKeyHint('speed-reset')
  const speed = useSpeed()
  if (speed === 1) return null
  const face = formatSpeed(speed, i18n.language)
  return (
    <Hint text={t('commands.speed-reset')} keys={keys}>
      <Button
        className={styles.sign}
        aria-label={`${t('transport.speedNow', { speed: face })}. ${t('commands.speed-reset')}`}
        onMouseDown={keepFocus}
        onClick={() => run('speed-reset')}
      >
        {face}
      </Button>
    </Hint>
  )
}
