import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Nothing that opens a door stands in the sources: neither a key nor a name under which keys are usually kept. */
const root = resolve(import.meta.dirname, '../..')

/** Made or fetched, never written by hand. */
const made = ['.git', 'bench-results', 'coverage', 'dist', 'node_modules', 'release']

const files = readdirSync(root)
  .filter((name) => !made.includes(name))
  .flatMap((name) =>
    statSync(join(root, name)).isFile()
      ? [name]
      : readdirSync(join(root, name), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => relative(root, join(entry.parentPath, entry.name))),
  )

/** As those who give out keys write them, so that a search can find them. */
const keys: readonly (readonly [string, RegExp])[] = [
  ['a private key', /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----\s*[\w+/=\s]{40}/],
  ['a token of GitHub', /\bgh[pousr]_[A-Za-z0-9]{36}|\bgithub_pat_\w{40}/],
  ['a token of npm', /\bnpm_[A-Za-z0-9]{36}\b|_authToken\s*=\s*[\w-]{20}/],
  ['a key of AWS', /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
  ['a key of Google', /\bAIza[0-9A-Za-z_-]{35}\b/],
  ['a token of Slack', /\bxox[abprs]-[0-9A-Za-z-]{20}/],
  ['a key of a language model', /\bsk-[A-Za-z0-9_-]{32}/],
  ['a password in an address', /\b[a-z]+:\/\/[\w.-]+:[^\s@/:'"`$]{6,}@[\w-]+\.[a-z]{2}/i],
  ['a web token', /\beyJ[A-Za-z0-9_-]{20,}\.eyJ[A-Za-z0-9_-]{20,}\./],
]

describe('the sources', () => {
  it('are found', () => {
    expect(files.length).toBeGreaterThan(500)
  })

  it.each(keys)('hold no %s', (_name, pattern) => {
    const holding = files.filter((file) => isText(file) && pattern.test(readFileSync(join(root, file), 'utf8')))
    expect(holding).toEqual([])
  })

  it('hold no file in which keys are kept', () => {
    expect(
      files.filter((file) =>
        /(^|\/)(\.env(\..+)?|\.npmrc|\.netrc|id_[a-z0-9]+|.*\.(pem|p12|pfx|p8|key|keystore))$/i.test(file),
      ),
    ).toEqual([])
  })

  it.each([
    ['a token of GitHub', `ghp_${'a1'.repeat(18)}`],
    ['a key of AWS', `AKIA${'Q7'.repeat(8)}`],
    ['a private key', `-----BEGIN RSA PRIVATE ${'KEY'}-----\n${'MIIE'.repeat(20)}`],
    ['a password in an address', ['https://me', ':secret1', '@example.com/'].join('')],
  ])('would be known by %s', (name, text) => {
    expect(keys.filter(([, pattern]) => pattern.test(text)).map(([known]) => known)).toEqual([name])
  })
})

function isText(file: string): boolean {
  const { size } = statSync(join(root, file))
  return size < 1_000_000 && !/\.(png|ico|icns|mp3|m4[ab]|mp4|wav|ogg|opus|flac|webm|aac|wasm|bin|woff2)$/.test(file)
}
