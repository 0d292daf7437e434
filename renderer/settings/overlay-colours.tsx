import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { overlayColours } from '../../shared/model/overlay'
import { useApp } from '../app-context'
import { haloOf } from '../overlay/halo'
import { useSettings } from '../store/selectors'
import '../styles/overlay-colours.css'
import { Hint } from '../ui/hint'
import styles from './overlay-colours.module.css'

/** The pairs of colours as they would look: each on the ground it stands on. */
export function OverlayColourChoice() {
  const { t } = useTranslation()
  const { allSettings } = useApp()
  const settings = useSettings()
  const { original, translation } = settings.overlayOwnColours
  const own = { '--overlay-original': original, '--overlay-translation': translation } as CSSProperties
  return (
    <div className={styles.swatches} role="radiogroup" aria-label={t('settings.names.overlayColours')}>
      {overlayColours.map((colours) => (
        <Hint key={colours} text={t(`overlay.${colours}`)}>
          <label
            className={styles.swatch}
            data-colours={colours}
            data-halo={haloOf({ ...settings, overlayColours: colours })}
            style={colours === 'own' ? own : undefined}
          >
            <input
              type="radio"
              name="overlay-colours"
              aria-label={t(`overlay.${colours}`)}
              checked={settings.overlayColours === colours}
              onChange={() => allSettings.change({ overlayColours: colours })}
            />
            <span className={styles.sample} aria-hidden="true">
              A<span>文</span>
            </span>
          </label>
        </Hint>
      ))}
    </div>
  )
}

/** The listener's own pair; who chooses a colour wants to see it. */
export function OwnOverlayColours() {
  const { t } = useTranslation()
  const { allSettings } = useApp()
  const { overlayOwnColours: own } = useSettings()
  const roles = { original: t('overlay.ownOriginal'), translation: t('overlay.ownTranslation') }
  return (
    <div className={styles.own}>
      {(['original', 'translation'] as const).map((role) => (
        <label key={role} className={styles.colour}>
          <input
            type="color"
            aria-label={roles[role]}
            value={own[role]}
            onChange={({ target }) =>
              allSettings.change({ overlayOwnColours: { ...own, [role]: target.value }, overlayColours: 'own' })
            }
          />
          <span aria-hidden="true">{t(`header.${role}`)}</span>
        </label>
      ))}
    </div>
  )
}
