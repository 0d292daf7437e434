import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LanguageTag } from '../../shared/model/transcript'
import type { Finding } from '../store/find-slice'
import { useFindMarking, useSegments } from '../store/selectors'

/** After the last letter for so long nothing is said, so that typing is not talked over. */
const quietMs = 500

interface News {
  readonly words: string
  /** The line that is shown, in the language in which it holds what is looked for. */
  readonly line?: { readonly language: LanguageTag; readonly text: string }
}

/** Tells those who do not see the list how much was found, and reads the line to them. */
export function FindStatus({ finding, place }: { finding: Finding; place: string | null }) {
  const { t } = useTranslation()
  const marking = useFindMarking()
  const texts = useSegments()[finding.hits[finding.current] ?? -1]?.texts
  const [news, setNews] = useState<News | null>(null)

  useEffect(() => {
    const timer = setTimeout(() => {
      if (!marking) return setNews(null)
      if (place === null) return setNews({ words: t('find.nothing', { query: finding.query.trim() }) })
      const [language, text] = Object.entries(texts ?? {}).find(([, words]) => marking.rangesIn(words).length > 0) ?? []
      setNews({ words: place, ...(language !== undefined && text !== undefined && { line: { language, text } }) })
    }, quietMs)
    return () => clearTimeout(timer)
  }, [finding, marking, place, texts, t])

  return (
    <div role="status" className="visually-hidden">
      {news?.words} {news?.line && <span lang={news.line.language}>{news.line.text}</span>}
    </div>
  )
}
