import { describe, expect, it } from 'vitest'
import { createOverlayView } from '../../../../electron/main/overlay/overlay-view'
import type { Episode } from '../../../../shared/model/episode'
import { type Listening, silence } from '../../../../shared/model/listening'
import { defaultSettings } from '../../../../shared/model/settings'
import { makeEpisode } from '../../../support/make-episode'

const state = {
  ...{ isFading: false, isInTheWay: false, canBeDragged: true },
  unlocking: { keys: '$mod+Alt+Shift+l', ownKeys: '$mod+Shift+l', isFree: true },
}
const long = {
  en: 'We started the fund with twelve million dollars and no idea of what we were doing. Nobody took our calls, for weeks, whatever we said.',
  'zh-Hans':
    '我们用一千二百万美元创立了这只基金，对自己在做什么毫无头绪。好几个星期，无论我们怎么说，都没有人接我们的电话。',
}

function view(listening: Partial<Listening>, changes: Partial<Episode> = {}) {
  const episode = makeEpisode('harbour', changes)
  return createOverlayView()(
    {
      episode,
      listening: { ...silence, ...listening },
      settings: defaultSettings,
      language: 'zh-Hant',
      platform: 'linux',
    },
    state,
  )
}

describe('what the overlay shows', () => {
  it('is the segment that is heard', () => {
    expect(view({ segment: 3 }).segment?.texts.en).toBe('So we waited.')
  })

  it('is nothing before the first, and a pause there', () => {
    expect(view({})).toMatchObject({ segment: null, isInGap: true })
  })

  it('is of a long segment the sentence that is being said, and all of it where that is not known', () => {
    const text = {
      fileName: 'fund.txt',
      transcript: { languages: ['en', 'zh-Hans'], segments: [{ texts: long, line: 1 }], notes: [] },
      problems: [],
    }
    const shown = (sentence?: number) =>
      view({ segment: 0, ...(sentence !== undefined && { sentence }) }, { text }).segment?.texts
    expect(shown()).toEqual(long)
    expect(shown(0)?.en).toMatch(/^We started.*doing\.$/)
    expect(shown(83)).toEqual({
      en: 'Nobody took our calls, for weeks, whatever we said.',
      'zh-Hans': '好几个星期，无论我们怎么说，都没有人接我们的电话。',
    })
  })

  it('has the language that is spoken for the original, else the first of the text', () => {
    expect(view({}).original).toBe('en')
    expect(view({}, { spoken: { language: 'zh-Hans', because: 'chosen' } }).original).toBe('zh-Hans')
    expect(view({}, { spoken: null }).original).toBe('en')
  })

  it('is in the words of the interface', () => {
    expect(view({}).words.lock).toContain('鎖定')
  })

  it('is nothing of a segment that the text does not have', () => {
    expect(view({ segment: 99 }).segment).toBeNull()
  })
})
