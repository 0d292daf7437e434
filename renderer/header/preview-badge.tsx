import { Button } from '@base-ui/react/button'
import clsx from 'clsx'
import { useTranslation } from 'react-i18next'
import { keepFocus } from '../ui/icon-button'
import { Popover } from '../ui/popover'
import popup from '../ui/popup.module.css'
import styles from './preview-badge.module.css'

/** Says that this is a browser and not the application. */
export function PreviewBadge() {
  const { t } = useTranslation()
  return (
    <Popover
      opensOnHover
      trigger={
        <Button className={styles.badge} onMouseDown={keepFocus}>
          {t('header.preview')}
        </Button>
      }
      title={t('header.preview')}
      titleClassName={clsx(popup.title, styles.title)}
      className={styles.popup}
    >
      <p>{t('header.previewExplained')}</p>
    </Popover>
  )
}
