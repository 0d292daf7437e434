/** What the listener did, as `EditDeed.what` names it: said when it is done, and when it is taken back. */
export const deeds = {
  other: 'A change was made',
  startsAt: 'Line {{line}} starts at {{time}}',
  startsFree: 'The start of line {{line}} is no longer fixed',
  bookmarked: 'Bookmark on line {{line}}',
  unbookmarked: 'No bookmark on line {{line}} any more',
  noteWritten: 'Note on line {{line}}',
  noteChanged: 'The note on line {{line}} was changed',
  noteRemoved: 'No note on line {{line}} any more',
  noteAndMarkRemoved: 'The note on line {{line}} was removed',
  textReplaced: 'Better text: {{kept}} lines kept, {{changed}} changed, {{added}} new, {{gone}} gone',
}
