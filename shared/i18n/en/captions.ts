export const captions = {
  list: 'Captions',
  /** Read to those who do not see the list. */
  listHint:
    'Up and down arrows go from line to line, with Shift they choose several. Enter plays from there or loops those chosen, Shift F10 opens the line’s menu.',
  backToNow: 'Back to now',
  gap: 'No text for {{length}}',
  absent: 'Not in the audio',
  absentHint: 'This text is not spoken in the audio',
  peekHint: 'Hold to look; the line is then said again',
}
