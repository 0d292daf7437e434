export const menu = {
  file: 'File',
  open: 'Open…',
  openSample: 'Open the Sample',
  quit: 'Quit Diglot',
  edit: 'Edit',
  playback: 'Playback',
  view: 'View',
  window: 'Window',
  help: 'Help',
  about: 'About Diglot',
}

export const dialog = {
  openTitle: 'Open audio and its transcript',
  audioAndTranscripts: 'Audio and transcripts',
  audio: 'Audio',
  transcripts: 'Transcripts',
  allFiles: 'All files',
}
