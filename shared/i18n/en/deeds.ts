/** What the listener did, as `EditDeed.what` names it: said when it is done, and when it is taken back. */
export const deeds = {
  other: 'A change was made',
  startsAt: 'Line {{line}} starts at {{time}}',
  startsFree: 'The start of line {{line}} is no longer fixed',
  bookmarked: 'Bookmark on line {{line}}',
  unbookmarked: 'No bookmark on line {{line}} any more',
  rightAsItIs: 'Line {{line}} is right at {{time}}',
  gapBegins: 'From {{time}} on, nothing of the text is spoken',
  gapEnds: 'The text goes on at {{time}} with line {{line}}',
  gapEndsAlone: 'The text goes on after {{time}}',
  gapGone: 'The text goes on without a break',
  notHere: 'Nothing of the text is spoken from {{from}} to {{to}}',
  offsetLater: 'All captions {{ms}} ms later',
  offsetEarlier: 'All captions {{ms}} ms earlier',
  offsetNone: 'All captions at their own times again',
}
