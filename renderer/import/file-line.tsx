import { AudioLines, FileText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { readName } from '../../shared/library/read-name'
import type { FoundFile } from '../../shared/model/import'
import type { LanguageTag } from '../../shared/model/transcript'
import { languageNames } from '../transport/language-names'
import styles from './file-line.module.css'
import { FileMenu } from './file-menu'
import { dragOf } from './use-file-target'

interface FileLineProps {
  file: FoundFile | undefined
  folder: string
  /** Null for what is neither one of several recordings nor one language of a text. */
  part: 'original' | 'dub' | 'half' | null
  language?: LanguageTag | undefined
  canSplit: boolean
  onMove(fileId: string): void
}

/** A file of an episode, with what it is in it and its menu. */
export function FileLine({ file, folder, part, language, canSplit, onMove }: FileLineProps) {
  const { t } = useTranslation()
  if (!file) return null
  const Icon = file.kind === 'audio' ? AudioLines : FileText
  // Which language of a text a file holds, its name says.
  const shown = part === 'half' ? readName(file.name.replace(/\.[^.]*$/, '')).marks.language : language
  const [name] = shown === undefined ? [] : languageNames([shown])
  return (
    <li className={styles.line} {...dragOf(file.id)}>
      <Icon size={15} className={styles.icon} aria-hidden="true" />
      <FileName file={file} within={folder} />
      {name !== undefined && (
        <span className={styles.language} lang={shown}>
          {name}
        </span>
      )}
      {part && <span className={styles.role}>{t(`adding.${part}`)}</span>}
      <FileMenu
        file={file}
        isPlaced
        canBeOriginal={part === 'dub'}
        canSplit={canSplit}
        language={language}
        onMove={onMove}
      />
    </li>
  )
}

/** Letters at the end of a name that are always seen: there names differ. */
const tailLength = 12

/**
 * The name of a file with the folders it lies in, below the one that all lie in. The folders give way first, then the
 * middle of the name.
 */
export function FileName({ file: { name, folder }, within }: { file: FoundFile; within: string }) {
  const below = folder === '' ? '' : `${folder}/`.slice(within.length)
  const letters = [...name]
  const cut = letters.length > 2 * tailLength ? letters.length - tailLength : letters.length
  return (
    <span className={styles.path} title={folder === '' ? name : `${folder}/${name}`}>
      {below !== '' && <span className={styles.folder}>{below}</span>}
      <span className={styles.name}>{letters.slice(0, cut).join('')}</span>
      <span className={styles.tail}>{letters.slice(cut).join('')}</span>
    </span>
  )
}
