/** What the listener did, as `EditDeed.what` names it: said when it is done, and when it is taken back. */
export const deeds = {
  other: 'A change was made',
  startsAt: 'Line {{line}} starts at {{time}}',
  startsFree: 'The start of line {{line}} is no longer fixed',
  bookmarked: 'Bookmark on line {{line}}',
  unbookmarked: 'No bookmark on line {{line}} any more',
  corrected: 'Line {{line}} corrected',
  lineRemoved: 'Line {{line}} removed',
  merged: 'Lines {{line}} to {{last}} joined',
  split: 'Line {{line}} split in two',
  swapped: 'Languages of line {{line}} swapped',
  swappedLines: 'Languages of lines {{line}} to {{last}} swapped',
  swappedAll: 'Languages of all lines swapped',
  movedUp: 'Translations of lines {{line}} to {{last}} moved one line up',
  movedDown: 'Translations of lines {{line}} to {{last}} moved one line down',
  translationJoined: 'Translation of line {{line}} joined to that of line {{above}}',
  translationOut: 'Translation of line {{line}} made a line of its own',
}
