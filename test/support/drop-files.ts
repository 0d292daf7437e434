import type { Page } from 'playwright-core'

/**
 * Drops real files on the window. The Files come from an input that Playwright filled, so the system knows their paths,
 * as it does for files dragged from a folder.
 */
export async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  const input = await page.evaluateHandle(() => {
    const element = document.createElement('input')
    element.type = 'file'
    element.multiple = true
    element.hidden = true
    document.body.append(element)
    return element
  })
  await input.setInputFiles([...paths])
  await page.evaluate((element) => {
    const dataTransfer = new DataTransfer()
    for (const file of element.files ?? []) dataTransfer.items.add(file)
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
    }
    element.remove()
  }, input)
}
