import { describe, expect, it, vi } from 'vitest'
import { followLanguage } from '../../../renderer/i18n/follow-language'
import { inEnglish } from '../../../renderer/i18n/in-english'
import { loadWords } from '../../../renderer/i18n/load-words'
import { useStore } from '../../../renderer/store'
import { startTranslator } from '../../../shared/i18n/start-translator'
import { zhHant } from '../../../shared/i18n/zh-hant'

describe('the language of the window', () => {
  it('is there from the start alone, and others come when they are chosen: the last choice stays', async () => {
    const translator = startTranslator('en', { en: await loadWords('en') })
    const { settings, setSettings } = useStore.getState()
    setSettings({ ...settings, interfaceLanguage: 'system' })
    const stop = followLanguage(translator, useStore, 'en-GB')
    expect(document.documentElement.lang).toBe('en')
    expect(translator.hasResourceBundle('zh-Hant', 'translation')).toBe(false)

    setSettings({ ...settings, interfaceLanguage: 'zh-Hans' })
    setSettings({ ...settings, interfaceLanguage: 'zh-Hant' })
    await vi.waitFor(() => expect(translator.language).toBe('zh-Hant'))
    expect(document.documentElement.lang).toBe('zh-Hant')
    expect(translator.t('library.title')).toBe(zhHant.library.title)

    await vi.waitFor(() => expect(translator.hasResourceBundle('zh-Hans', 'translation')).toBe(true))
    expect(translator.language).toBe('zh-Hant')
    stop()
    setSettings(settings)
  })

  it('leaves things their English names, which are found whatever is spoken', async () => {
    const translator = startTranslator('zh-Hans', { 'zh-Hans': await loadWords('zh-Hans') })
    expect(inEnglish(translator)('library.title')).toBe('Library')
    expect(translator.t('library.title')).not.toBe('Library')
  })
})
