/**
 * Every command's id and default keys, in tinykeys' notation (`$mod` is Cmd on a Mac, Ctrl elsewhere); the first key is
 * the one shown. The window binds them, the native menu shows them; a command's title is the word `commands.<id>`.
 */
export const commandKeys = {
  open: ['$mod+o'],
  'open-sample': [],
  'play-pause': ['Space'],
  'previous-segment': ['ArrowLeft'],
  'next-segment': ['ArrowRight'],
  'first-segment': ['Home'],
  'last-segment': ['End'],
  'replay-segment': ['ArrowDown'],
  'skip-back': ['Shift+ArrowLeft'],
  'skip-forward': ['Shift+ArrowRight'],
  'speed-down': ['['],
  'speed-up': [']'],
  'speed-reset': ['Backspace'],
  'volume-up': ['$mod+ArrowUp'],
  'volume-down': ['$mod+ArrowDown'],
  mute: ['m'],
  'show-both': ['b'],
  'show-original': ['e'],
  'show-translation': ['c'],
  'return-to-now': ['Escape'],
  'theme-system': [],
  'theme-light': [],
  'theme-dark': [],
  'language-system': [],
  'language-en': [],
  'language-zh-hans': [],
} as const satisfies Record<string, readonly string[]>

export type CommandId = keyof typeof commandKeys

export const commandIds = Object.keys(commandKeys) as CommandId[]
