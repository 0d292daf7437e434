/** What was opened lately. */
export const recent = {
  title: 'Recent',
  clear: 'Clear the list',
  audioOnly: 'Audio only',
  textOnly: 'Text only',
  inPalette: 'Recent files',
}
