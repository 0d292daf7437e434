import { useMemo } from 'react'
import { useEpisode, useOriginal, useSettings } from '../store/selectors'
import type { LineUp } from './lines-of'

/** The spoken language is the original; before that is known, the first of the transcript. */
export function useLineUp(): LineUp {
  const languages = useEpisode()?.text?.transcript.languages
  const spoken = useOriginal()
  const { original, translation, order } = useSettings()
  return useMemo(
    () => ({
      languages: languages ?? [],
      original: spoken ?? languages?.[0] ?? 'und',
      visibility: { original, translation },
      order,
    }),
    [languages, spoken, original, translation, order],
  )
}
