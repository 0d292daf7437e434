/** What the system shows of Diglot outside its window. */
export const desktop = {
  playing: 'playing',
  paused: 'paused',
  show: 'Show Diglot',
  found: 'Times found',
  foundIn: 'The lines of “{{title}}” now follow the voice.',
  tellWhenFound: 'Tell me when they are found',
}
