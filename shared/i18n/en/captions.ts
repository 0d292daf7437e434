export const captions = {
  list: 'Captions',
  /** Read to those who do not see the list. */
  listHint:
    'Up and down arrows go from line to line, with Shift they choose several. Enter plays from there or loops those chosen, Shift F10 opens the line’s menu.',
  backToNow: 'Back to now',
}
