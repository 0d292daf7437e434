import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

/** What keeps every page in its place, wherever in the sources somebody adds one. */
const root = resolve(import.meta.dirname, '../..')

const sources = ['shared', 'electron', 'renderer'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mjs|html|css)$/.test(entry.name))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return { file: relative(root, path), text: withoutComments(readFileSync(path, 'utf8')) }
    }),
)

/** Files in which a pattern occurs. */
function filesWith(pattern: RegExp): string[] {
  return sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file)
}

describe('windows', () => {
  const makers = sources.filter(({ text }) => /new (BrowserWindow|BaseWindow|WebContentsView)\(/.test(text))

  it('are found at all', () => {
    expect(makers.map(({ file }) => file)).toContain('electron/main/windows/player-window.ts')
  })

  it('have the preferences of every page, and no others', () => {
    const own = sources.flatMap(({ file, text }) =>
      [...text.matchAll(/webPreferences\b(?!\??:? ?pagePreferences\()[^\n]*/g)].map(([line]) => `${file}: ${line}`),
    )
    expect(own).toEqual([])
    expect(
      makers.filter(({ text }) => !text.includes('webPreferences: pagePreferences(')).map(({ file }) => file),
    ).toEqual([])
  })

  it('show nothing but files of the built renderer', () => {
    const loads = sources.flatMap(({ text }) =>
      [...text.matchAll(/\.load(URL|File)\(([^)]*)\)/g)].map(([call]) => call),
    )
    expect(loads.length).toBeGreaterThan(0)
    expect(loads.filter((call) => !/\.loadURL\(`\$\{appOrigin\}\//.test(call))).toEqual([])
  })
})

describe('pages', () => {
  it.each(sources.filter(({ file }) => file.endsWith('.html')).map(({ file, text }) => [file, text]))(
    '%s holds no script, no style and no handler of its own',
    (_file, text) => {
      expect(text).toContain('<html')
      expect(
        text.match(
          /<script(?![^>]*\ssrc="\.)[^>]*>|<style|\sstyle=|\son[a-z]+=|javascript:|https?:|<(iframe|object|embed|base|webview)/gi,
        ),
      ).toBeNull()
    },
  )
})

describe('what would open a way out stands in one file or in none', () => {
  it.each<[string, RegExp, readonly string[]]>([
    ['calls are answered by way of the contract alone', /ipcMain\.(handle|on)/, ['electron/main/shell/ipc.ts']],
    [
      'the system is asked to open something in one place',
      /\.openExternal\(/,
      ['electron/main/shell/open-external.ts'],
    ],
    ['schemes are answered in one place', /protocol\.handle\(/, ['electron/main/shell/protocol.ts']],
    ['nothing is opened by the desktop', /\.openPath\(/, []],
    // A report of Diglot's own, of which the page cannot say which.
    [
      'a file is shown in its folder in one place',
      /\.showItemInFolder\(/,
      ['electron/main/recovery/recovery-handlers.ts'],
    ],
    ['main puts no script and no style into a page', /\.(executeJavaScript|insertCSS|executeInMainWorld)\(/, []],
    ['text never becomes code', /\beval\(|new Function\(|setTimeout\(\s*['"`]/, []],
    [
      'text never becomes markup',
      /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|srcdoc|DOMParser|document\.write)\b/,
      [],
    ],
    ['main decodes no picture of strangers', /createFrom(Buffer|Bitmap|DataURL)|createThumbnailFromPath/, []],
    // An AppImage cannot be started again by Electron's own means.
    ['no program is started but Diglot itself', /child_process/, ['electron/main/recovery/start-again.ts']],
    ['pages have no raw way to main', /exposeInMainWorld\([^)]*ipcRenderer/, []],
    ['nothing waits for main', /\.sendSync\(/, []],
    ['certificates are checked', /rejectUnauthorized|setCertificateVerifyProc|NODE_TLS_REJECT/, []],
  ])('%s', (_rule, pattern, allowed) => {
    expect(filesWith(pattern).filter((file) => !allowed.includes(file))).toEqual([])
  })

  it('the search sees code and passes over comments', () => {
    expect(withoutComments("x.innerHTML = 'a' // never innerHTML\n/* nor here: innerHTML */")).toBe(
      "x.innerHTML = 'a' \n",
    )
  })
})

/** Comments may name what code must not. Good enough for sources whose strings hold no comment signs. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}
