import { useTranslation } from 'react-i18next'
import { Notices } from '../notices/notices'
import { QuietNotice } from '../notices/quiet-notice'
import { useEpisode } from '../store/selectors'
import { OpeningLine } from '../welcome/opening-line'
import styles from './mini-player.module.css'
import { MiniStage } from './mini-stage'
import { MiniTransport } from './mini-transport'

/** The window folded to the line being said and what moves the voice. */
export function MiniPlayer() {
  const { t } = useTranslation()
  const title = useEpisode()?.title
  return (
    <div className={styles.mini}>
      <Notices />
      <main className={styles.stage}>
        <h1 className="visually-hidden">{title ?? t('commands.mini-player')}</h1>
        <OpeningLine />
        <MiniStage />
      </main>
      <QuietNotice isInFlow />
      <MiniTransport />
    </div>
  )
}
