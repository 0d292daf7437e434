const textFields =
  'textarea, select, [contenteditable=""], [contenteditable="true"], input:not([type="range"], [type="button"], [type="checkbox"], [type="radio"])'
/** Widgets that have a use for letters, arrows and Escape themselves. */
const popups = '[role="menu"], [role="listbox"], [role="dialog"], [role="alertdialog"]'
const sliders = 'input[type="range"], [role="slider"]'
const pressables =
  'button, a[href], summary, [role="button"], [role="option"], [role="radio"], [role="switch"], input[type="checkbox"]'

const pressKeys = new Set([' ', 'Enter'])
const sliderKeys = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'])

/**
 * Whether a key press belongs to what has the focus, and not to the player: text being written (an input method's first
 * keys included, function keys and Ctrl with a letter that no text has a use for left out), a menu, a slider's arrows, a
 * button's Space. What was handled already belongs to its handler.
 */
export function isOwnedByFocus(event: KeyboardEvent): boolean {
  // 229: what browsers report for keys that an input method swallows before composition has begun.
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return true
  const focus = event.composedPath()[0]
  if (!(focus instanceof Element)) return false
  if (focus.closest(popups)) return true
  if (isWritten(focus)) return !isForNoText(event)
  if (pressKeys.has(event.key)) return focus.closest(pressables) !== null
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
  return isPlain && sliderKeys.has(event.key) && focus.closest(sliders) !== null
}

/** Whether text is being written in this element. */
export function isWritten(element: Element): boolean {
  return element.closest(textFields) !== null
}

/** Letters that mark, copy, paste, undo or format text, with Ctrl or Cmd. */
const textLetters = new Set(['a', 'b', 'c', 'i', 'u', 'v', 'x', 'y', 'z'])

/** What text that is being written has no use for, so that one can find again or call the palette without leaving it. */
function isForNoText({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (/^F\d+$/.test(key)) return true
  if (/^F\d+$/.test(key)) return true
  return (ctrlKey || metaKey) && !altKey && /^[a-z]$/i.test(key) && !textLetters.has(key.toLowerCase())
}
