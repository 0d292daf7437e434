import type { SaySigns, SoundedSign } from '../sounds'
import { pinyinPhones } from './pinyin-phones'

/**
 * Hanzi in Mandarin, one word as people part them (`Intl.Segmenter`) at a time. A sign of several readings is read by
 * its words (银行, 行走): the whole run is looked at, since words cross the segmenter's borders.
 */
export async function loadMandarin(): Promise<SaySigns> {
  const { pinyin } = await import('pinyin-pro')
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

  return (run) => {
    const syllables = pinyin(run, { toneType: 'none', type: 'array', nonZh: 'spaced', v: true })
    const signs = [...run]
    // One syllable a sign; a run that breaks this (kana, a mark of repetition) is read sign by sign.
    const readings =
      syllables.length === signs.length ? syllables : signs.map((sign) => pinyin(sign, { toneType: 'none', v: true }))
    const said: SoundedSign[] = []
    let sign = 0
    for (const { segment, index } of segmenter.segment(run)) {
      const length = [...segment].length
      const sounds = readings.slice(sign, sign + length).flatMap(pinyinPhones)
      sign += length
      if (sounds.length > 0) said.push({ from: index, to: index + segment.length, phones: sounds })
    }
    return said
  }
}
