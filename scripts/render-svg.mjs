import { readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { findChromium } from './find-chromium.mjs'

/**
 * Draws an SVG file as a square picture, with an installed Chromium (which renders every gradient and blend).
 * @param {string} file
 * @param {{ size: number, type?: 'png' | 'jpeg', quality?: number }} picture `size` in pixels; `png` keeps transparency
 * @returns {Promise<Buffer>} the encoded picture
 */
export function renderSvg(file, picture) {
  return renderSvgSource(readFileSync(file, 'utf8'), picture)
}

/**
 * The same for the text of an SVG.
 * @param {string} svg
 * @param {{ size: number, type?: 'png' | 'jpeg', quality?: number }} picture
 * @returns {Promise<Buffer>}
 */
export async function renderSvgSource(svg, { size, type = 'png', quality = 88 }) {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('needs an installed Chromium, Chrome or Edge (DIGLOT_CHROMIUM may name it)')
  // No sandbox: the only page is our own drawing, and the sandbox refuses to start as root, as in containers.
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage({ viewport: { width: size, height: size } })
    const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
    await page.setContent(`<body style="margin:0"><img width="${size}" style="display:block" src="${source}">`)
    await page.waitForFunction(() => document.images[0]?.complete)
    return await page.screenshot(type === 'jpeg' ? { type, quality } : { type, omitBackground: true })
  } finally {
    await browser.close()
  }
}
