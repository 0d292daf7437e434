import { Button } from '@base-ui/react/button'
import { FolderOpen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-context'
import { useKeyHint } from '../commands/use-key-hint'
import { FindButton } from '../find/find-button'
import { TranscriptDoubts } from '../notices/transcript-doubts'
import { useEpisode, useIsLibraryShown } from '../store/selectors'
import { Hint } from '../ui/hint'
import { keepFocus } from '../ui/icon-button'
import { EpisodeTitle } from './episode-title'
import { FoldButton } from './fold-button'
import styles from './header.module.css'
import { LibraryButton } from './library-button'
import { OverlayButton } from './overlay-button'
import { PreviewBadge } from './preview-badge'
import { SettingsButton } from './settings-button'
import { ShowSwitch } from './show-switch'
import { TextMenu } from './text-menu'

/** The head of the window: what is open, and how it is shown. */
export function Header() {
  const { t } = useTranslation()
  const { run, info } = useApp()
  // Without captions the title stands large in their place.
  const isLibraryShown = useIsLibraryShown()
  const hasText = Boolean(useEpisode()?.text) && !isLibraryShown
  return (
    <header className={styles.header}>
      <div className={styles.left}>
        <Hint text={t('commands.open')} keys={useKeyHint('open')}>
          <Button
            className={styles.open}
            aria-label={t('commands.open')}
            onMouseDown={keepFocus}
            onClick={() => run('open')}
          >
            <FolderOpen size={18} />
            <span className={styles.word}>{t('header.open')}</span>
          </Button>
        </Hint>
        <LibraryButton />
        {info.isPreview && <PreviewBadge />}
      </div>
      {hasText && <EpisodeTitle />}
      {isLibraryShown && <h1 className={styles.title}>{t('library.title')}</h1>}
      <div className={styles.right}>
        {!isLibraryShown && <TranscriptDoubts />}
        {hasText && <FindButton />}
        {!isLibraryShown && <ShowSwitch />}
        {!isLibraryShown && <TextMenu />}
        {hasText && <OverlayButton />}
        <FoldButton />
        <SettingsButton />
      </div>
    </header>
  )
}
