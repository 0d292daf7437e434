import { cleanText } from '../../services/audio/clean-text'

/** Longer titles make a menu wider than it can be read. */
const mostCharacters = 60

/**
 * A text of strangers (a title from a tag or a file's name) as the label of a native menu's item: one line, not too long,
 * and with its `&` shown, which alone would mark the letter behind it as a key.
 */
export function menuLabel(text: string): string {
  return (cleanText(text, mostCharacters) ?? '…').replaceAll('&', '&&')
}
