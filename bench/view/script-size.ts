import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Kilobytes, gzipped, of the scripts that the built page loads before anything lazy: its entry and what it imports. */
export function rendererScriptKb(renderer: string): number {
  const scripts = new Set<string>()
  const add = (name: string) => {
    if (scripts.has(name)) return
    scripts.add(name)
    // Minified: `import{a}from"./x.js"` is loaded with its importer, `import("./x.js")` is not.
    const imports = read(renderer, name).matchAll(
      /\b(?:import|export)\s*(?:[\w*{][^"'`;()]*?\bfrom\s*)?["']\.\/([^"']+)["']/g,
    )
    for (const [, imported = ''] of imports) add(`assets/${imported}`)
  }
  const page = read(renderer, 'index.html')
  for (const [, name = ''] of page.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)) add(name)
  const bytes = [...scripts].reduce((sum, name) => sum + gzipSync(read(renderer, name)).length, 0)
  return bytes / 1000
}

function read(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8')
}
