import { useEffect, useState } from 'react'

/**
 * How Chinese titles sound, in pinyin with a space between syllables (`bo fang`), so that they can be found on a
 * keyboard without an input method. Empty until the readings are loaded, and for a language that needs none.
 */
export function useTitleSounds(language: string): (title: string) => string {
  const [sounds, setSounds] = useState(() => silent)
  useEffect(() => {
    if (!language.startsWith('zh')) {
      setSounds(() => silent)
      return
    }
    let isWanted = true
    void import('pinyin-pro').then(({ pinyin }) => {
      if (isWanted)
        setSounds(() => (title: string) => pinyin(title, { toneType: 'none', nonZh: 'consecutive', v: true }))
    })
    return () => {
      isWanted = false
    }
  }, [language])
  return sounds
}

const silent = (_title: string): string => ''
