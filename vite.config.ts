import { builtinModules } from 'node:module'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { thirdPartyNotices } from './scripts/third-party-notices.mjs'

const notices = thirdPartyNotices()

const external = ['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)]

/** That a slow machine took long over a plugin is no news to who starts Diglot. */
const checks = { pluginTimings: false }

/** A Node-side bundle. Everything but Electron and Node's own modules goes in, so the package needs no node_modules. */
function nodeBundle(outDir: string, input: Record<string, string>, format: 'es' | 'cjs') {
  return {
    consumer: 'server' as const,
    // Bundled CommonJS packages still ask for these; an ES module has them under other names (Node 20.11 and later).
    ...(format === 'es' && { define: { __filename: 'import.meta.filename', __dirname: 'import.meta.dirname' } }),
    resolve: { noExternal: true as const, external, conditions: ['node', 'module', 'import', 'default'] },
    build: {
      outDir,
      emptyOutDir: true,
      minify: false as const,
      sourcemap: true,
      // Electron 45 brings Node 24, but the same bundles run on Node 20 in tests and on the command line.
      target: 'node20',
      rolldownOptions: {
        input,
        external,
        checks,
        platform: 'node' as const,
        output: {
          format,
          // A sandboxed preload must be CommonJS in one file.
          entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
          chunkFileNames: 'chunks/[name].js',
          codeSplitting: format === 'es',
        },
      },
    },
  }
}

/** Whatever the environment says (a test runner says "test"), what is built is what listeners get. */
const production: Plugin = {
  name: 'diglot:production',
  config(_, { command }) {
    if (command === 'build') process.env.NODE_ENV = 'production'
  },
}

export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [production, react(), notices.plugin],
  // Workers are bundled by plugins of their own.
  worker: { format: 'es', plugins: () => [notices.plugin], rolldownOptions: { checks } },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome150',
    modulePreload: { polyfill: false },
    // The content security policy allows no data: URLs but for pictures.
    assetsInlineLimit: 0,
    // Read from the disk of the machine it runs on: one file of 600 kB costs less than several.
    chunkSizeWarningLimit: 5000,
  },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          input: ['index', 'overlay', 'recovery', 'windowless'].map((page) => `renderer/${page}.html`),
          checks,
        },
      },
    },
    main: nodeBundle(
      '../dist/main',
      {
        index: 'electron/main/index.ts',
        cli: 'electron/cli/cli.ts',
        // Small, for who only wants to know where a command has to run.
        'cli-arguments': 'electron/cli/cli-arguments.ts',
      },
      'es',
    ),
    preload: nodeBundle('../dist/preload', { index: 'electron/preload/index.ts' }, 'cjs'),
    // A sandboxed preload is one file, so each is a bundle of its own.
    overlay: nodeBundle('../dist/preload-overlay', { overlay: 'electron/preload/overlay.ts' }, 'cjs'),
    windowless: nodeBundle('../dist/preload-windowless', { windowless: 'electron/preload/windowless.ts' }, 'cjs'),
  },
  builder: {
    // Else the plugins of workers are others than those that are asked in the end.
    sharedConfigBuild: true,
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) await builder.build(environment)
      notices.write('dist/THIRD-PARTY-NOTICES.txt')
      notices.writeList('dist/bundled-packages.json')
    },
  },
})
