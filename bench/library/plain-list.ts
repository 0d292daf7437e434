import type { Page } from 'playwright-core'

/**
 * Lays a list over the library that holds a row (or card) for each of so many episodes, drawn or not: copies of the first, each with
 * the picture of its own episode, loaded when it comes near. It is what one would write without thought, with everything
 * that React would add left out.
 */
export async function layPlainList(page: Page, count: number): Promise<void> {
  await page.evaluate(async (many) => {
    const scroller = document.querySelector<HTMLElement>('[data-testid="library-scroller"]')
    const model = document.querySelector<HTMLElement>('[data-entry]')
    if (!scroller || !model) throw new Error('there is no library')
    const plain = document.createElement('div')
    plain.dataset.testid = 'plain-list'
    const { left, top, width, height } = scroller.getBoundingClientRect()
    const isGrid = model.getAttribute('role') === 'gridcell'
    const side = model.getBoundingClientRect()
    Object.assign(plain.style, {
      ...{ position: 'fixed', zIndex: '1', overflow: 'auto', background: 'Canvas' },
      ...{ left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` },
      ...(isGrid && { display: 'grid', gridTemplateColumns: `repeat(auto-fill, ${side.width}px)`, gap: '20px' }),
    })
    for (const { title, coverUrl } of (await window.bridge.invoke('library:list')).slice(0, many)) {
      const item = model.cloneNode(true) as HTMLElement
      Object.assign(item.style, { position: 'relative', transform: 'none', height: `${side.height}px` })
      const words = item.querySelector('[dir="auto"]')
      if (words) words.textContent = title
      const picture = item.querySelector('img')
      if (picture && coverUrl !== undefined) Object.assign(picture, { loading: 'lazy', src: coverUrl })
      plain.append(item)
    }
    document.body.append(plain)
  }, count)
}

export function removePlainList(page: Page): Promise<void> {
  return page.evaluate(() => document.querySelector('[data-testid="plain-list"]')?.remove())
}
