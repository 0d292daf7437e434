import { beforeEach, describe, expect, it } from 'vitest'
import { filesOfCommandLine } from '../../../../electron/main/shell/open-requests'
import { onWishes, wishesOfCommandLine } from '../../../../electron/main/shell/wishes'
import type { Wish } from '../../../../electron/services/links/wish'
import { listeners } from '../../../support/fake-electron'

beforeEach(() => listeners.clear())

describe('a command line', () => {
  it('may ask for something beside files, and a link is never taken for one', () => {
    const argv = ['diglot', 'a.mp3', '--open-recent=some-entry-id', 'diglot://at/12:30', 'diglot://etc/passwd', '-x']
    expect(wishesOfCommandLine(argv)).toEqual(['--open-recent=some-entry-id', 'diglot://at/12:30'])
    expect(filesOfCommandLine(argv, '/home/me', true)).toEqual(['/home/me/a.mp3'])
  })

  it('after -- is what the system hands over, and no switch', () => {
    expect(wishesOfCommandLine(['diglot', '--', 'diglot:'])).toEqual(['diglot:'])
  })
})

describe('a wish while Diglot runs', () => {
  it('comes from a second instance, which is not believed', () => {
    const { granted, emit } = setup()
    const secondInstance = (data: unknown) => emit('second-instance', {}, ['ignored', 'diglot://at/1'], '/', data)
    secondInstance({ files: [], wishes: ['diglot://at/12:30', 'rm -rf', '--open-recent=../x', '--choose-files'] })
    expect(granted).toEqual([{ kind: 'go', time: 750 }, { kind: 'choose' }])
    for (const data of [undefined, null, 7, 'diglot:', {}, { wishes: 'diglot:' }, { wishes: [7] }]) secondInstance(data)
    secondInstance({ wishes: Array.from({ length: 11 }, () => 'diglot:') })
    secondInstance({ wishes: ['x'.repeat(201)] })
    expect(granted).toHaveLength(2)
  })

  it('is a link on a Mac, and nothing that only menus may ask for', () => {
    const { granted, emit } = setup()
    let prevented = 0
    const event = { preventDefault: () => prevented++ }
    emit('open-url', event, 'diglot://at/90')
    emit('open-url', event, '--open-recent=some-entry-id')
    emit('open-url', event, 'diglot://run/quit')
    expect(granted).toEqual([{ kind: 'go', time: 90 }])
    expect(prevented).toBe(3)
  })
})

function setup() {
  const granted: Wish[] = []
  onWishes((wish) => granted.push(wish))
  const emit = (name: string, ...details: unknown[]) => {
    for (const listener of listeners.get(name) ?? []) listener(...(details as never[]))
  }
  return { granted, emit }
}
