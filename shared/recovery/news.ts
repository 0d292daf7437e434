/**
 * What the listener is told once, in passing, about something that went wrong and was mended. The words are
 * `said.<name>`.
 */
export const newsNames = [
  /** The window's process had ended and the window was opened again. */
  'windowIsBack',
  /** Something inside the program failed; it goes on. */
  'failureInside',
  /** The last run ended without saying so. */
  'uncleanEnd',
  /** Diglot failed and has started itself again. */
  'restarted',
  /** The settings file was damaged; the last good copy was taken. */
  'settingsRestored',
  /** The settings file was damaged, and its copy too. */
  'settingsLost',
  /** The bookmarks of what is open could not be read, and their copy neither. */
  'marksLost',
  /** What the listener put right in an episode could not be read, and its copy neither. */
  'editsLost',
  /** The file that was shown in place of one that is gone holds something else. */
  'otherContent',
  /** Nothing can be written in the folder of the user's data. */
  'nothingKept',
  /** The graphics processor failed too often. */
  'graphicsOff',
] as const

export type News = (typeof newsNames)[number]

/** Whether a report of what happened may be there to read. */
export function hasReport(news: News): boolean {
  return ['windowIsBack', 'failureInside', 'uncleanEnd', 'restarted', 'graphicsOff'].includes(news)
}
