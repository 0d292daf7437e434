import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { dockMenuTemplate } from '../../../../electron/main/desktop/dock-menu'
import { createTranslator } from '../../../../shared/i18n/translator'
import type { Episode } from '../../../../shared/model/episode'
import { makeEpisode } from '../../../support/make-episode'

describe('the menu of the dock', () => {
  it('has the voice, the recent files and choosing others', () => {
    const { labels, click, did } = setup(makeEpisode(), ['Rain & wind', 'Snow'])
    expect(labels).toEqual(['Play or pause', '-', 'Rain && wind', 'Snow', '-', 'Open…'])
    for (const label of ['Play or pause', 'Snow', 'Open…']) click(label)
    expect(did).toEqual(['play-pause', 'recent 1', 'open'])
  })

  it('offers only to open something where there is nothing', () => {
    expect(setup(null, []).labels).toEqual(['Open…'])
  })
})

function setup(episode: Episode | null, titles: readonly string[]) {
  const did: string[] = []
  const template = dockMenuTemplate({
    words: createTranslator('en'),
    episode,
    recent: titles.map((title, i) => ({ id: `${i}`, title, hasAudio: true, hasText: true, opened: 0 })),
    run: (id) => did.push(id),
    openRecent: (id) => did.push(`recent ${id}`),
  })
  const labels = template.map(({ label, type }) => (type === 'separator' ? '-' : label))
  const click = (label: string) =>
    template
      .find((item) => item.label === label)
      ?.click?.(...([] as unknown as Parameters<NonNullable<MenuItemConstructorOptions['click']>>))
  return { labels, click, did }
}
