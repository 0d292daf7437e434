import { useTranslation } from 'react-i18next'
import type { LanguageTag } from '../../shared/model/transcript'
import { baseLanguage } from '../../shared/text/base-language'
import type { Finding } from '../store/find-slice'
import { useEpisode, useFindHidden, useFindMarking, useSegments } from '../store/selectors'
import { languageNames } from '../transport/language-names'
import { excerptOf } from './excerpt'
import styles from './find-bar.module.css'

/** Under the field: what was searched when nothing was found, and the line when the captions do not show it. */
export function FindNote({ finding }: { finding: Finding }) {
  const { t } = useTranslation()
  const marking = useFindMarking()
  const hidden = useFindHidden()
  const languages = useEpisode()?.text?.transcript.languages ?? []
  const text = useSegments()[finding.hits[finding.current] ?? -1]?.texts[hidden[0] ?? '']
  if (!marking) return null

  if (finding.hits.length === 0) {
    const isChinese = languages.some((language) => baseLanguage(language) === 'zh')
    const names = languageNames(languages).join(t('find.between'))
    return (
      <div className={styles.note} data-testid="find-note">
        <p className={styles.nothing}>{t('find.nothing', { query: finding.query.trim() })}</p>
        <p>
          {t(isChinese ? 'find.searchedWithPinyin' : 'find.searchedIn', { languages: names })} {t('find.shorter')}
        </p>
      </div>
    )
  }
  if (hidden[0] !== undefined && text !== undefined) {
    return (
      <div className={styles.note} data-testid="find-note">
        <p>{t('find.hiddenLine', { language: nameOf(hidden[0], languages) })}</p>
        <Excerpt text={text} language={hidden[0]} ranges={marking.rangesIn(text)} />
      </div>
    )
  }
  if (!marking.isByReading) return null
  return (
    <div className={styles.note} data-testid="find-note">
      <p>{t('find.byReading')}</p>
    </div>
  )
}

interface ExcerptProps {
  readonly text: string
  readonly language: LanguageTag
  readonly ranges: Parameters<typeof excerptOf>[1]
}

function Excerpt({ text, language, ranges }: ExcerptProps) {
  return (
    <p className={styles.excerpt} lang={language === 'und' ? undefined : language} dir="auto">
      {excerptOf(text, ranges).map(({ from, words, isFound }) =>
        isFound ? <mark key={from}>{words}</mark> : <span key={from}>{words}</span>,
      )}
    </p>
  )
}

function nameOf(language: LanguageTag, languages: readonly LanguageTag[]): string {
  return languageNames(languages)[languages.indexOf(language)] ?? language
}
