import { Ellipsis } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../ui/icon-button'

const SettingsMenu = lazy(async () => ({ default: (await import('./settings-menu')).SettingsMenu }))

/** Opens to what is set once and then forgotten. The menu's code comes once the window is drawn; a press before then is kept. */
export function SettingsButton() {
  const { t } = useTranslation()
  const [wasPressed, setPressed] = useState(false)
  const button = (
    <IconButton label={t('header.settings')}>
      <Ellipsis size={20} />
    </IconButton>
  )
  return (
    <Suspense
      fallback={
        <IconButton label={t('header.settings')} aria-haspopup="menu" onPress={() => setPressed(true)}>
          <Ellipsis size={20} />
        </IconButton>
      }
    >
      <SettingsMenu trigger={button} opensAtOnce={wasPressed} />
    </Suspense>
  )
}
