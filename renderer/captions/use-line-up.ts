import { useMemo } from 'react'
import { useStore } from '../store'
import { useEpisode, useSettings, useSpoken } from '../store/selectors'
import type { LineUp } from './lines-of'

/** The spoken language is the original; before that is known, the first of the transcript. */
export function useLineUp(): LineUp {
  const languages = useEpisode()?.text?.transcript.languages
  const heard = useSpoken()?.language
  // Where two recordings alternate, the lines stay as they are while the voice goes to and fro between them.
  const spoken = useStore((s) => s.alternating?.original) ?? heard
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
