/**
 * Draws the icons of the packages from `assets/icon.svg`. Run by hand when the icon changes; the pictures are committed.
 *
 * Windows and Linux give an icon the room it asks for; macOS expects a body of 824 in 1024 with a shadow under it. Small
 * sizes are drawn for themselves, on whole pixels.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { drawSmallIcon, smallSizes } from './icons/draw-small-icon.mjs'
import { icnsSizes, packIcns, packIco } from './icons/icon-containers.mjs'
import { renderSvgSource } from './render-svg.mjs'

const assets = join(dirname(fileURLToPath(import.meta.url)), '../assets')
const icons = join(assets, 'icons')
const source = readFileSync(join(assets, 'icon.svg'), 'utf8')

const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
const windowsSizes = [16, 20, 24, 32, 40, 48, 64, 256]

mkdirSync(icons, { recursive: true })
for (const { size, png } of await pictures(linuxSizes, source)) writeFileSync(join(icons, `${size}.png`), png)
writeFileSync(join(icons, 'icon.ico'), packIco(await pictures(windowsSizes, filling(source))))
writeFileSync(join(icons, 'icon.icns'), packIcns(await pictures(icnsSizes, onApplesGrid(source), [32])))
writeFileSync(join(assets, 'icon.png'), readFileSync(join(icons, '512.png')))
console.log(`assets/icons: ${linuxSizes.join(', ')}, icon.ico, icon.icns; assets/icon.png`)

/**
 * @param {readonly number[]} sizes
 * @param {string} large the drawing for sizes that have none of their own
 * @param {readonly number[]} [small] sizes that have
 */
async function pictures(sizes, large, small = smallSizes) {
  const drawn = []
  for (const size of sizes) {
    const png = await renderSvgSource(small.includes(size) ? drawSmallIcon(size) : large, { size })
    drawn.push({ size, png })
  }
  return drawn
}

/**
 * With half the margin: Windows puts icons side by side and takes an edge for the body's.
 * @param {string} svg
 */
function filling(svg) {
  return svg.replace('viewBox="0 0 1024 1024"', 'viewBox="32 32 960 960"')
}

/**
 * The body of 896 becomes one of 824, with the shadow of Apple's template.
 * @param {string} svg
 */
function onApplesGrid(svg) {
  const inner = svg.replace(/^<svg[^>]*>|<\/svg>\s*$/g, '')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1024 1024">
  <filter id="shadow" x="-10%" y="-10%" width="120%" height="125%">
    <feDropShadow dx="0" dy="12" stdDeviation="14" flood-color="#000" flood-opacity=".3"/>
  </filter>
  <g filter="url(#shadow)"><g transform="translate(512 512) scale(${824 / 896}) translate(-512 -512)">${inner}</g></g>
</svg>`
}
