import { Button } from '@base-ui/react/button'
import { useTranslation } from 'react-i18next'
import { fastest, slowest } from '../../shared/model/speed'
import { useApp } from '../app-context'
import { formatSpeed, speedChoices } from '../commands/speed-steps'
import { useKeyLabel } from '../commands/use-key-label'
import { useSpeed } from '../store/selectors'
import { keepFocus } from '../ui/icon-button'
import { Level } from '../ui/level'
import { Popover } from '../ui/popover'
import styles from './speed-control.module.css'

/** Shows the speed; opens to the common ones and to every other between the slowest and the fastest. */
export function SpeedControl() {
  const { t, i18n } = useTranslation()
  const { player } = useApp()
  const speed = useSpeed()
  const say = (speed: number) => formatSpeed(speed, i18n.language)
  const keys = [useKeyLabel('speed-down'), useKeyLabel('speed-up'), useKeyLabel('speed-reset')]

  return (
    <Popover
      trigger={
        <Button
          className={styles.chip}
          data-changed={speed !== 1 || undefined}
          aria-label={t('transport.speedNow', { speed: say(speed) })}
          onMouseDown={keepFocus}
        >
          {say(speed)}
        </Button>
      }
      title={t('transport.speed')}
      titleClassName={styles.title}
      className={styles.popup}
    >
      <span className={styles.now}>{say(speed)}</span>
      <Level
        className={styles.level}
        label={t('transport.fineSpeed')}
        value={speed}
        min={slowest}
        max={fastest}
        step={0.05}
        largeStep={0.25}
        say={say}
        onChange={player.setSpeed}
      />
      <div className={styles.choices}>
        {speedChoices.map((choice) => (
          <Button
            key={choice}
            className={styles.choice}
            aria-pressed={choice === speed}
            onMouseDown={keepFocus}
            onClick={() => player.setSpeed(choice)}
          >
            {say(choice)}
          </Button>
        ))}
      </div>
      <p className={styles.keys}>
        <kbd>{keys[0]}</kbd> {t('commands.speed-down')} <kbd>{keys[1]}</kbd> {t('commands.speed-up')}{' '}
        <kbd>{keys[2]}</kbd> {t('commands.speed-reset')}
      </p>
    </Popover>
  )
}
