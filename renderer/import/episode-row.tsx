import { Button } from '@base-ui/react/button'
import clsx from 'clsx'
import { useTranslation } from 'react-i18next'
import { filesOf, leaveOut, moveToEpisode } from '../../shared/library/change-plan'
import type { FoundFile, PlannedEpisode } from '../../shared/model/import'
import { useApp } from '../app-context'
import { Hint } from '../ui/hint'
import pill from '../ui/pill.module.css'
import styles from './episode-row.module.css'
import { FileLine } from './file-line'
import type { MovingFile } from './plan-list'
import { useFileTarget } from './use-file-target'

interface EpisodeRowProps extends MovingFile {
  episode: PlannedEpisode
  files: ReadonlyMap<string, FoundFile>
  folder: string
}

/** A proposed episode: whether it is wanted, its title, how sure it is, and its files. */
export function EpisodeRow({ episode, files, folder, moving, onMove, onMoved }: EpisodeRowProps) {
  const { t } = useTranslation()
  const { adding } = useApp()
  const { id, title, tracks, text, second, basis, isLeftOut = false } = episode

  const take = (fileId: string) => {
    const file = files.get(fileId)
    if (file) adding.change((plan) => moveToEpisode(plan, file, id, files))
    onMoved()
  }
  const { isOver, target } = useFileTarget(take)
  const canTake = moving !== null && !filesOf(episode).includes(moving.id)
  return (
    <article className={clsx(styles.row, isOver && styles.over, isLeftOut && styles.out)} {...target}>
      <div className={styles.head}>
        <label className={styles.want}>
          <input
            type="checkbox"
            checked={!isLeftOut}
            aria-label={t('adding.want', { title })}
            onChange={() => adding.change((plan) => leaveOut(plan, id, !isLeftOut))}
          />
          <span className={styles.title} aria-hidden="true">
            {title}
          </span>
        </label>
        {basis === 'guess' && (
          <Hint text={t('adding.guessExplained')}>
            <span className={styles.guess}>{t('adding.guess')}</span>
          </Hint>
        )}
        {text === undefined && !canTake && <span className={styles.lack}>{t('adding.noText')}</span>}
        {canTake && (
          <Button
            className={clsx(pill.primary, styles.here)}
            aria-label={t('adding.moveHereLabel', { title })}
            onClick={() => take(moving.id)}
          >
            {t('adding.moveHere')}
          </Button>
        )}
      </div>
      <ul className={styles.files}>
        {tracks.map(({ file, language }, index) => (
          <FileLine
            key={file}
            file={files.get(file)}
            folder={folder}
            part={tracks.length === 1 ? null : index === 0 ? 'original' : 'dub'}
            language={language}
            canSplit={tracks.length > 1}
            onMove={onMove}
          />
        ))}
        {text !== undefined && (
          <FileLine
            file={files.get(text)}
            folder={folder}
            part={second === undefined ? null : 'half'}
            canSplit={false}
            onMove={onMove}
          />
        )}
        {second !== undefined && (
          <FileLine file={files.get(second)} folder={folder} part="half" canSplit={false} onMove={onMove} />
        )}
      </ul>
    </article>
  )
}
