export const captions = {
  list: 'Captions',
  /** Read to those who do not see the list. */
  listHint: 'Up and down arrows go from line to line, Enter plays from there.',
  backToNow: 'Back to now',
}
