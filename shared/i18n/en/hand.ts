/** Quiet words about what was just done. */
export const said = {
  label: 'What was just done',
  copied: 'Copied',
  trackRemoved: '“{{name}}” was taken out of this episode; its file is still there',
  onlyOneTrack: 'This episode has one recording. Add another one under Recordings.',
  cannotAlternate:
    'Two recordings can alternate when both have captions with times. Open the transcript of this episode first.',
  dubFirst: 'Each line in the dub first',
  originalFirst: 'Each line in the original first',
  notCopied: 'The text could not be copied. Mark it with the mouse and press Ctrl+C or ⌘C.',
  did: '{{deed}}',
  undid: 'Taken back: {{deed}}',
  cannotStart:
    'Line {{line}} cannot start at {{time}}, because line {{other}} is fixed at {{otherTime}}. Undo that, or fix line {{other}} anew first.',
  noTimes: 'Without audio no line has a time. Open the audio to this text first.',
  notKept:
    'The disk did not take what you changed: it lasts until Diglot is closed. Make room on it, then change something again.',
  noBookmarks: 'No bookmarks yet. {{key}} sets one on the line being spoken.',
  nothingToUndo: 'Nothing to undo',
  nothingToRedo: 'Nothing to redo',
  noWeakLine: 'The times of all lines are certain.',
  noWeakLineAhead: 'From here on, the times of all lines are certain.',
  noWeakLineBehind: 'Up to here, the times of all lines are certain.',
  noUncertainTimes: 'There are no lines whose times could be uncertain.',
  recentCleared: 'The list of recent files is empty now',
  recentBack: 'The recent files are listed again',
  noRecent: 'There are no recent files.',
  beyondEnd: '{{time}} is behind the end: the recording lasts {{duration}}.',
  nowhereToGo: 'Nothing is open that has a place {{time}}. Open a recording first.',
  textlessPlayed: 'Stretches without text are played',
  textlessSkipped: 'Stretches without text are skipped',
  textlessHurried: 'Stretches without text are hurried through',
  notifies: 'There will be a notification when the times are found, unless this window is in front',
  notifiesNot: 'No notification any more',
  overlayWaits: 'The caption overlay appears as soon as a text with its audio is open.',
  overlayIsOff: 'The caption overlay is off.',
  episodeAdded: 'Added to the library: {{title}}',
  episodesAdded: 'Episodes added to the library: {{number}}',
  addingStopped: 'Stopped. Episodes added to the library: {{number}}',
}

/** The menu of a line, and its marks. */
export const rowMenu = {
  more: 'More about this line',
  menu: 'What to do with this line',
  bookmarkAdd: 'Add a bookmark',
  bookmarkRemove: 'Remove the bookmark',
  bookmarked: 'Bookmarked',
  loopLine: 'Loop this line',
  loopLines: 'Loop these {{count}} lines',
  fixed: 'Start fixed by you',
  copySelection: 'Copy the marked text',
}
