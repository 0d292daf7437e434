import type { Bridge } from '../../shared/ipc/bridge'

/** Puts the words into the page, and lets its buttons do what they say. */
export async function showPlainPage(page: Document, bridge: Pick<Bridge, 'invoke'>): Promise<void> {
  const words = await bridge.invoke('recovery:page')
  const part = (id: string) => page.getElementById(id)!
  page.documentElement.lang = words.language
  part('title').textContent = words.title
  part('explanation').textContent = words.explanation
  const report = part('report') as HTMLTextAreaElement
  report.value = words.report
  report.setAttribute('aria-label', words.reportLabel)
  report.hidden = words.report === ''

  const button = (id: string, label: string, press: () => void) => {
    const element = part(id)
    element.textContent = label
    element.addEventListener('click', press)
  }
  button('safe', words.safeMode, () => void bridge.invoke('recovery:restart', 'safe'))
  button('again', words.tryAgain, () => void bridge.invoke('recovery:restart', 'window'))
  button('copy', words.copy, async () => {
    if (await bridge.invoke('recovery:copy-report')) part('copy').textContent = words.copied
  })
  button('quit', words.quit, () => void bridge.invoke('recovery:quit'))
  page.body.hidden = false
  part('title').focus()
}
