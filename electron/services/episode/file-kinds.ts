/** What is taken for audio by its name, without the dot. */
export const audioExtensions = [
  'mp3',
  'm4a',
  'm4b',
  'aac',
  'ogg',
  'oga',
  'opus',
  'flac',
  'wav',
  'webm',
  'weba',
  'mp4',
  'm4v',
  'mov',
  'mka',
  'mkv',
] as const

/** What is taken for a transcript by its name, without the dot. */
export const transcriptExtensions = ['txt', 'text', 'md', 'markdown'] as const
