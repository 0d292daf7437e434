import { AudioLines, FileText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { FoundFile, LeftoverReason } from '../../shared/model/import'
import { FileName } from './file-line'
import line from './file-line.module.css'
import { FileMenu } from './file-menu'
import styles from './leftover-row.module.css'
import type { MovingFile } from './plan-list'
import { dragOf } from './use-file-target'

interface LeftoverRowProps extends MovingFile {
  file: FoundFile
  reason: LeftoverReason
  folder: string
}

/** A file that is in no episode, why, and its menu, where something can be done about it. */
export function LeftoverRow({ file, reason, folder, onMove }: LeftoverRowProps) {
  const { t } = useTranslation()
  const Icon = file.kind === 'audio' ? AudioLines : FileText
  const isFree = reason !== 'known'
  return (
    <div className={styles.row} {...(isFree && dragOf(file.id))}>
      <Icon size={15} className={line.icon} aria-hidden="true" />
      <div className={styles.words}>
        <FileName file={file} within={folder} />
        <p className={styles.reason}>{t(`leftover.${reason}`)}</p>
      </div>
      {isFree && (
        <FileMenu file={file} isPlaced={false} canBeOriginal={false} canSplit={file.kind === 'audio'} onMove={onMove} />
      )}
    </div>
  )
}
