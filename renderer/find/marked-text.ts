/** Longer than this it is marked to be copied, and nothing that anybody would look for. */
const longest = 80

/** The words that the listener has marked in the captions; undefined without any. */
export function markedText(): string | undefined {
  const selection = getSelection()
  const { anchorNode } = selection ?? {}
  const element = anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement
  if (!selection || selection.isCollapsed || !element?.closest('[data-segment]')) return undefined
  const text = selection.toString().trim()
  return text === '' || text.length > longest || text.includes('\n') ? undefined : text
}
