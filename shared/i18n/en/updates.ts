import type { UpdateFailure } from '../../model/update'

/** Looking for a newer Diglot. A failure names what is wrong and then what to do. */
export const updates = {
  label: 'Updates',
  noFeed: 'This build of Diglot does not look for updates. Newer versions come from where you got this one.',
  waiting: 'Diglot looks for updates when you pause, so that nothing comes between you and the voice.',
  pauseNow: 'Pause and look now',
  checking: 'Looking for updates…',
  current: 'Diglot {{version}} is the newest version.',
  offered: 'Diglot {{version}} is out. You have {{current}}.',
  elsewhere:
    'This Diglot was not installed in a way that lets it replace itself: get the new version from where you got this one, or through your system’s package manager.',
  whatIsNew: 'What is new',
  download: 'Download',
  downloadSize: 'Download ({{size}})',
  openPage: 'Open the download page',
  later: 'Later',
  downloading: 'Downloading Diglot {{version}}',
  cancel: 'Cancel',
  ready: 'Diglot {{version}} is ready. It is installed when Diglot restarts, and your place is kept.',
  restart: 'Restart now',
  again: 'Try again',
  close: 'Close',
  failedCheck: 'Diglot could not look for updates.',
  failedDownload: 'The new version could not be downloaded.',
  failedInstall: 'The new version could not be installed. The one you have goes on working.',
  why: {
    offline: 'The server cannot be reached. Check your connection or proxy, and try again.',
    server: 'The server does not give what it should. Try again later.',
    certificate:
      'The connection is not safe, so nothing was believed. Check the date and time of this computer; in a public network, try another one.',
    damaged: 'What arrived is not what was sent, and was thrown away. Try again; if it stays so, tell us.',
    untrusted:
      'What arrived is not signed by the makers of Diglot, and was thrown away. Do not install it from elsewhere; tell us.',
    'disk-full': 'The disk is full. Make room, and try again.',
    unwritable:
      'The place where Diglot lies cannot be written. On a Mac, move Diglot into the Applications folder; elsewhere, download the new version and install it yourself.',
    unknown: 'Try again; if it fails again, download the new version and install it yourself.',
  } satisfies Record<UpdateFailure, string>,
}
