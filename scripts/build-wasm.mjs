import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Compiles each `native/NAME.c` to `assets/wasm/NAME.wasm`. A maintainer runs it after changing one
 * (`node scripts/build-wasm.mjs`); the results are committed, so that nothing else needs a C compiler. It wants clang
 * and wasm-ld 14 or newer (Debian packages `clang` and `lld`); the same versions give the same bytes.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const flags = [
  '--target=wasm32',
  '-std=c11',
  '-O3',
  '-msimd128',
  '-mbulk-memory',
  '-nostdlib',
  '-ffreestanding',
  '-Wall',
  '-Wextra',
  '-Werror',
  '-Wl,--no-entry',
  '-Wl,--strip-all',
]

const compiler = spawnSync('clang', ['--version'], { encoding: 'utf8' })
if (compiler.error || spawnSync('wasm-ld', ['--version']).error) {
  console.error('clang and wasm-ld are needed (Debian: clang, lld).')
  process.exit(1)
}
mkdirSync(join(root, 'assets/wasm'), { recursive: true })
for (const source of readdirSync(join(root, 'native')).filter((name) => name.endsWith('.c'))) {
  const target = join('assets/wasm', source.replace(/\.c$/, '.wasm'))
  const done = spawnSync('clang', [...flags, '-o', target, join('native', source)], { cwd: root, stdio: 'inherit' })
  if (done.status !== 0) process.exit(1)
  console.log(`${target}: ${statSync(join(root, target)).size} bytes (${compiler.stdout.split('\n')[0]})`)
}
