/**
 * Draws `assets/desktop`: the icons beside the clock and the buttons of Windows' taskbar preview. Run by hand when one of
 * them changes; the pictures are committed.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buttonNames, drawButton, drawMark, markSizes } from './icons/draw-desktop-icons.mjs'
import { drawSmallIcon } from './icons/draw-small-icon.mjs'
import { packIco } from './icons/icon-containers.mjs'
import { renderSvgSource } from './render-svg.mjs'

const folder = join(dirname(fileURLToPath(import.meta.url)), '../assets/desktop')

/** The colours of Windows' taskbar are dark or light, and so is what stands on it. */
const grounds = {
  'on-dark': { button: '#ffffff', upper: '#fff7ea', lower: '#ff8a4a' },
  'on-light': { button: '#1b1b1b', upper: '#2b303b', lower: '#d95a14' },
}

for (const [name, { button, ...mark }] of Object.entries(grounds)) {
  mkdirSync(join(folder, name), { recursive: true })
  for (const each of buttonNames) await draw(join(name, `${each}.png`), drawButton(each, button), 32)
  const pictures = []
  for (const size of markSizes) pictures.push({ size, png: await renderSvgSource(drawMark(size, mark), { size }) })
  writeFileSync(join(folder, name, 'tray.ico'), packIco(pictures))
}

// macOS colours these itself, by their transparency; it knows them by the end of their name.
const template = { upper: '#000', lower: '#000' }
await draw('trayTemplate.png', drawMark(16, template), 16)
await draw('trayTemplate@2x.png', drawMark(32, template), 32)

// A bar of Linux may have any colour: the icon brings its own ground.
await draw('tray.png', drawSmallIcon(48), 48)

console.log('assets/desktop')

/**
 * @param {string} name
 * @param {string} svg
 * @param {number} size
 */
async function draw(name, svg, size) {
  writeFileSync(join(folder, name), await renderSvgSource(svg, { size }))
}
