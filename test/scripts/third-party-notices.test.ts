import { describe, expect, it } from 'vitest'
import { dataLicences, noticesFor } from '../../scripts/third-party-notices.mjs'
import config from '../../vite.config'

const made = (name: string, licence: string) => ({ name, version: '1.0.0', licence, text: `the text of ${licence}` })

describe('third-party notices', () => {
  it('list every bundled package with its licence text, by name', () => {
    const text = noticesFor([made('zeta', 'ISC'), made('alpha', 'MIT')])
    expect(text.indexOf('alpha 1.0.0\nMIT')).toBeGreaterThan(0)
    expect(text.indexOf('zeta 1.0.0\nISC')).toBeGreaterThan(text.indexOf('alpha 1.0.0'))
    expect(text).toContain('the text of ISC')
  })

  it('hold the licences of the data that no package carries', () => {
    const text = noticesFor([made('alpha', 'MIT')], dataLicences())
    for (const name of ['cmudict', 'ipadic', 'en-us-ptm']) expect(text).toContain(`${name} (data)`)
    expect(text).toContain('Nara Institute of Science')
  })

  it('hear of what is bundled for workers too, in the one list that is written', () => {
    const names = config.worker
      ?.plugins?.()
      .flat(2)
      .map((plugin) => plugin && 'name' in plugin && plugin.name)
    expect(names).toContain('third-party-notices')
    expect(config.builder?.sharedConfigBuild).toBe(true)
  })

  it.each(['MIT', 'MIT OR GPL-3.0', '(MIT OR Apache-2.0)', 'MIT AND Apache-2.0'])('accept %s', (licence) => {
    expect(() => noticesFor([made('good', licence)])).not.toThrow()
  })

  it.each(['GPL-3.0', 'LGPL-3.0-only', 'AGPL-3.0', 'MIT AND GPL-2.0', ''])('fail the build on "%s"', (licence) => {
    expect(() => noticesFor([made('bad', licence)])).toThrow(/bad/)
  })
})
