export const header = {
  open: 'Open',
  show: 'Languages shown',
  text: 'Text of the captions',
  original: 'Original',
  translation: 'Translation',
  originalSize: 'Size of the original',
  translationSize: 'Size of the translation',
  pixels: '{{size}} pixels',
  order: 'On top',
  bothSizes: 'both sizes',
  settings: 'Settings',
  theme: 'Appearance',
  motion: 'Movement of the lines',
  eased: 'Glide',
  instant: 'Jump',
  interfaceLanguage: 'Language of Diglot',
  likeSystem: 'Like the system',
  light: 'Light',
  dark: 'Dark',
  preview: 'Preview',
  previewExplained:
    'This is Diglot in a browser. Listening and reading work as in the application; menus, system dialogs and file associations do not.',
  version: 'Diglot {{version}}',
}

export const welcome = {
  title: 'Listen, and read in two languages.',
  invitation: 'Drop an audio file and its transcript here, or choose them. The transcript needs no times.',
  formats: 'MP3, M4A, M4B, AAC, OGG, Opus, FLAC, WAV, WebM · transcript as text',
  choose: 'Open audio and transcript…',
  opening: 'Opening…',
  missingTranscript: 'No transcript yet',
  missingTranscriptHint:
    'You can listen at once. Drop the transcript here, or choose it, and its lines follow the voice.',
  chooseTranscript: 'Choose the transcript…',
  missingAudio: 'The audio is missing.',
  missingAudioHint: 'Drop the audio here, or choose it, and these lines follow the voice.',
  chooseAudio: 'Choose the audio…',
  drop: 'Drop to open or to add',
  dropHint: 'One recording, with its transcript or without, opens. Folders and several recordings are paired first.',
  dropOnPlan: 'Drop to add to the list',
  dropOnPlanHint: 'Files and folders are paired with what is in it. Nothing is added yet.',
}

export const notices = {
  label: 'Messages',
  tryAgain: 'Try again',
  dismiss: 'Dismiss',
  doubts_one: '{{count}} doubtful place in the transcript',
  doubts_other: '{{count}} doubtful places in the transcript',
  doubtsExplained: 'Everything was read; these are the places where something had to be assumed.',
  times: '{{count}} times',
}

export const crash = {
  title: 'Something went wrong inside Diglot',
  explanation: 'Your files are untouched. Load the window anew; if it happens again, report it with this text:',
  reload: 'Load anew',
  copy: 'Copy the text',
  copied: 'Copied',
}
