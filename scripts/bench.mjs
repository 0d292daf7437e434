#!/usr/bin/env node
// Runs one benchmark: `npm run bench -- timing [--json FILE]`. Each is a file of bench/ that exports `run(args)`.
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer, createServerModuleRunner } from 'vite'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const folder = path.join(root, 'bench')
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => path.basename(file, '.ts'))
  .sort()

const [name, ...args] = process.argv.slice(2)
if (name === undefined || !names.includes(name)) {
  console.error(name === undefined ? 'usage: npm run bench -- NAME [--json FILE]' : `no benchmark is called "${name}"`)
  console.error(`there are: ${names.join(', ')}`)
  process.exit(1)
}
// Vite runs the TypeScript as it is, so the bench measures the source that the product is built from. The server lives as
// long as the bench, which loads some modules (dictionaries, models) only when it needs them.
const server = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, hmr: false, watch: null, ws: false },
  optimizeDeps: { noDiscovery: true },
})
try {
  const module = await createServerModuleRunner(server.environments.ssr, { hmr: false }).import(
    path.join(folder, `${name}.ts`),
  )
  process.exitCode = (await module.run(args)) ?? 0
} finally {
  await server.close()
}
