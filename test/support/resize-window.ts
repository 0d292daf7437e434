import type { LaunchedApp } from './launch-app'

/** Gives the window this size and waits until the page has been laid out in it. */
export async function resizeWindow({ app, page }: LaunchedApp, width: number, height: number): Promise<void> {
  const window = await app.browserWindow(page)
  await window.evaluate((target, bounds) => target.setBounds(bounds), { x: 0, y: 0, width, height })
  await page.waitForFunction((size) => innerWidth === size, width)
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}
