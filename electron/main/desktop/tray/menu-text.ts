/** Text that is not ours as the label of a native menu, where an `&` would vanish and underline the letter after it. */
export function menuText(text: string): string {
  return text.replaceAll('&', '&&')
}
