import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Host } from '../../../../electron/main/host'
import { describeAbout } from '../../../../electron/main/menu/about'
import { createTranslator } from '../../../../shared/i18n/translator'
import { aboutPanel } from '../../../support/fake-electron'

it('the panel about Diglot has the version, the licence and the holders of the rights as LICENSE names them', () => {
  const host = { events: new EventEmitter(), words: createTranslator('en') }
  describeAbout(host as unknown as Host)
  expect(aboutPanel.options).toMatchObject({
    applicationName: 'Diglot',
    applicationVersion: '1.2.3',
    credits: expect.stringContaining('MIT'),
  })
  expect(aboutPanel.options).not.toHaveProperty('website')
  expect(readFileSync('LICENSE', 'utf8')).toContain(String(aboutPanel.options.copyright))
  host.words = createTranslator('zh-Hans')
  host.events.emit('language')
  expect(aboutPanel.options.credits).toMatch(/许可/)
})
