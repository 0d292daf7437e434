/** One title for each id of `renderer/commands`, for buttons and menus. */
export const commands = {
  open: 'Open…',
  'open-sample': 'Open the sample',
  'play-pause': 'Play or pause',
  'previous-segment': 'Previous line',
  'next-segment': 'Next line',
  'first-segment': 'To the beginning',
  'last-segment': 'Last line',
  'replay-segment': 'Repeat this line',
  'skip-back': 'Back 5 seconds',
  'skip-forward': 'Forward 5 seconds',
  'speed-down': 'Slower',
  'speed-up': 'Faster',
  'speed-reset': 'Normal speed',
  'volume-up': 'Louder',
  'volume-down': 'Quieter',
  mute: 'Mute',
  'show-both': 'Both languages',
  'show-original': 'Original only',
  'show-translation': 'Translation only',
  'return-to-now': 'Back to the voice',
  'theme-system': 'Like the system',
  'theme-light': 'Light',
  'theme-dark': 'Dark',
  'language-system': 'Like the system',
  'language-en': 'English',
  'language-zh-hans': '简体中文',
  'language-zh-hant': '繁體中文',
}

/** One title for each group of `shared/commands`. */
export const commandGroups = {
  file: 'Files',
  playback: 'Playback',
  lines: 'From line to line',
  captions: 'Captions',
  window: 'Window',
}
