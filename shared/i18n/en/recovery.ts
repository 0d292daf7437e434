/** Quiet words about what failed and was mended; they are said where all quiet words are. */
export const news = {
  windowIsBack: 'The window had stopped working. It is back where you were.',
  failureInside: 'Something inside Diglot failed. You can go on; if it acts strangely, restart it.',
  uncleanEnd: 'Diglot did not end properly last time.',
  restarted: 'Diglot had failed and has started again.',
  settingsRestored: 'The settings file was damaged. The last good copy is in use.',
  settingsLost: 'The settings file could not be read, so the settings are new. The old file is kept beside it.',
  editsLost: 'What you put right in this episode could not be read. Its file is kept beside the new one.',
  otherContent: 'This file is not the one that was there before. Its times may no longer fit.',
  marksLost: 'The bookmarks of this episode could not be read. Their file is kept beside the new one.',
  nothingKept:
    'Diglot cannot write to its own folder, so settings and bookmarks last until it is closed. Make room on the disk, or allow writing there.',
  graphicsOff:
    'The graphics processor failed repeatedly. From the next start on Diglot draws without it; Help > Troubleshooting takes that back.',
  graphicsWillBeOn: 'From the next start on, Diglot draws with the graphics processor.',
  graphicsWillBeOff: 'From the next start on, Diglot draws without the graphics processor.',
  reportCopied: 'The report is copied',
  sheetFailed: 'That could not be shown. Try again; if it happens again, restart Diglot.',
}

export const recovery = {
  safeMode: 'Safe mode',
  safeModeExplained: 'settings are not kept',
  restartNormally: 'Restart normally',
  /** In place of a part of the window. */
  partFailed: 'This part of the window could not be shown.',
  partAgain: 'Try again',
  showReport: 'Show report',
  /** The page that stands where the window cannot. */
  pageTitle: 'The window does not work',
  pageExplanation:
    'Diglot could not bring it back by itself. Your files are untouched. Safe mode starts with the usual settings and without the graphics processor, which often helps.',
  tryAgain: 'Try again',
  startSafe: 'Start in safe mode',
  copyReport: 'Copy the report',
  copied: 'Copied',
  quit: 'Quit Diglot',
  reportLabel: 'Problem report',
  /** A dialog of the system, where no page can be shown. */
  failedTitle: 'Diglot cannot go on',
  failedDetail:
    'Something inside it fails again and again. Your files are untouched. Safe mode starts with the usual settings and without the graphics processor.',
  hungTitle: 'The window does not answer',
  hungDetail: 'You can wait a little longer, or open the window anew. You will be where you were.',
  wait: 'Wait',
  reopenWindow: 'Open the window anew',
}

export const reportSheet = {
  title: 'Last problem report',
  explanation:
    'It stays on this computer; nothing was sent. It holds no text of your transcripts, and no names of files or people. Whoever mends Diglot can do a lot with it.',
  none: 'There is no problem report: nothing has gone wrong so far.',
  loading: 'Reading…',
  copy: 'Copy',
  copied: 'Copied',
  show: 'Show in folder',
  close: 'Close',
}
