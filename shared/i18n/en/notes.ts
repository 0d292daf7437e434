/** Marks and notes: the list of them, and the field in which one is written. */
export const notes = {
  title: 'Bookmarks and notes',
  close: 'Close',
  filter: 'Find in notes and lines',
  count_one: '{{count}} mark',
  count_other: '{{count}} marks',
  nothingFound: 'No note or marked line has these words. Try fewer.',
  showAll_one: 'Show it',
  showAll_other: 'Show all {{count}}',
  empty: 'Nothing marked yet',
  emptyHint: 'Press {{bookmark}} to bookmark the line being spoken, {{note}} to write a note on it.',
  line: 'Line {{line}}',
  add: 'Add a note to line {{line}}',
  edit: 'Edit the note on line {{line}}',
  remove: 'Remove the mark on line {{line}}',
  fieldLabel: 'Note on line {{line}}',
  placeholder: 'Write a note… Esc when it is done',
  noted: 'With a note',
}

/** Another text for the open episode, and times for others who have the same. */
export const exchange = {
  notesFile: 'Markdown',
  timesFile: 'Diglot times',
  saveNotesTitle: 'Export bookmarks and notes',
  saveTimesTitle: 'Export times',
  chooseTextTitle: 'Import a better text',
  chooseTimesTitle: 'Import times',
}
