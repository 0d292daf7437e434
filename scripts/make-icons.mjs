import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { renderSvg } from './render-svg.mjs'

/** Draws `assets/icon.png` from `assets/icon.svg`. Run by hand when the icon changes; the picture is committed. */
const assets = join(dirname(fileURLToPath(import.meta.url)), '../assets')

writeFileSync(join(assets, 'icon.png'), await renderSvg(join(assets, 'icon.svg'), { size: 1024 }))
console.log('assets/icon.png, 1024 x 1024')
