import type { AppErrorCode } from '../model/app-error'
import type { TranscriptProblemCode } from '../model/transcript'

/**
 * Every word Diglot says, in English. The other languages have this shape (`Words`), so a missing one is a type error.
 * Interpolation and plurals are i18next's: `{{name}}`, `_one` / `_other`.
 * An error names what is wrong and then what to do.
 */
export const en = {
  errors: {
    'file/not-found': '“{{name}}” is no longer there. It may have been moved or renamed; open it from its new place.',
    'file/unreadable':
      '“{{name}}” could not be read. Check that you may read the file, and that its disk is connected.',
    'file/is-folder': '“{{name}}” is a folder. Open the audio file and the transcript inside it.',
    'file/name-too-long':
      'The name or folder of “{{name}}” is too long for this system. Move the file nearer to the top folder, or shorten its name.',
    'file/unknown-type':
      '“{{name}}” is neither audio nor a transcript that Diglot reads. Open an MP3, M4A, M4B, AAC, OGG, Opus, FLAC, WAV or WebM file, or a text file.',
    'audio/empty': '“{{name}}” is empty (0 bytes). Download it again.',
    'audio/not-audio':
      '“{{name}}” is named like audio, but there is no audio in it. Check that the download finished and that it is the right file.',
    'audio/no-audio-stream': '“{{name}}” has no sound track. Choose a file with audio.',
    'audio/unsupported-codec':
      '“{{name}}” holds {{codec}} audio, which cannot be played here. Convert it to MP3, AAC, Opus or FLAC.',
    'audio/cut-short':
      '“{{name}}” is cut short: {{present}} of {{promised}} are there. It plays up to that point; download it again for the rest.',
    'audio/playback-failed':
      '“{{name}}” stopped playing: {{detail}}. Open it again; if that fails, the file is damaged.',
    'transcript/empty': '“{{name}}” is empty. Copy the transcript into it again, or choose another file.',
    'transcript/not-text': '“{{name}}” is not a text file. Save the transcript as plain text (.txt) and open that.',
    'transcript/too-large':
      '“{{name}}” is {{bytes}}, more than the {{limit}} a transcript may have. Check that it is the right file.',
    'transcript/no-segments': 'No line of “{{name}}” can be read as a caption. Check that it is the transcript.',
    'open/several-audio-files':
      'Two or more audio files were given: {{names}}. Open one of them at a time, with its transcript.',
    'open/several-transcripts':
      'Two or more transcripts were given: {{names}}. Open one of them at a time, with its audio.',
    'open/nothing': 'There was no file to open. Choose an audio file, a transcript, or both.',
    internal: 'Something went wrong inside Diglot: {{detail}}. Nothing that was open is lost.',
  } satisfies Record<AppErrorCode, string>,
  problems: {
    'missing-translation': 'Line {{line}}: no translation; shown in one language.',
    'joined-lines': 'Line {{line}}: two lines of one language in a row; read as one.',
    'uneven-blocks': 'The two languages have unequal numbers of lines; paired from the top.',
    'unknown-language': 'Line {{line}}: language unclear; taken for what its place suggests.',
    'extra-language': 'Line {{line}}: a third language; kept as a note.',
    'bad-characters': 'Line {{line}}: characters that do not belong to the file’s encoding.',
    'guessed-encoding': 'The text encoding was guessed.',
    'very-long-line': 'Line {{line}}: very long; kept as one caption.',
    'one-language': 'Only one language was found.',
  } satisfies Record<TranscriptProblemCode, string>,
  menu: {
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
  },
  dialog: {
    openTitle: 'Open audio and its transcript',
    audioAndTranscripts: 'Audio and transcripts',
    audio: 'Audio',
    transcripts: 'Transcripts',
    allFiles: 'All files',
  },
}

type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> }

/** The shape of a complete language. */
export type Words = Shape<typeof en>
