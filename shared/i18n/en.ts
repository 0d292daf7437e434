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
    'file/unwritable':
      '“{{name}}” could not be written. Check that you may write to its folder, or choose another place.',
    'file/no-folder':
      '“{{name}}” could not be written, because its folder does not exist. Make the folder, or choose another place.',
    'file/disk-full': '“{{name}}” could not be written: the disk is full. Make room, or choose another disk.',
    'audio/empty': '“{{name}}” is empty (0 bytes). Download it again.',
    'audio/not-audio':
      '“{{name}}” is named like audio, but there is no audio in it. Check that the download finished and that it is the right file.',
    'audio/no-audio-stream': '“{{name}}” has no sound track. Choose a file with audio.',
    'audio/unsupported-codec':
      '“{{name}}” holds {{codec}} audio, which cannot be played here. Convert it to MP3, AAC, Opus or FLAC.',
    'audio/cut-short':
      '“{{name}}” is cut short: {{present}} of {{promised}} are there. It plays up to that point; download it again for the rest.',
    'audio/playback-failed':
      '“{{name}}” stopped playing. Check that the file is still in its place and its disk is connected, then press play; if that fails, the file is damaged. ({{detail}})',
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
    'page-text': 'Line {{line}}: taken for a heading or a note on the page, not for a caption.',
    'number-lines': 'Line {{line}} and others like it hold only a time or a number; left out.',
  } satisfies Record<TranscriptProblemCode, string>,
  captions: {
    list: 'Captions',
    /** Read to those who do not see the list. */
    listHint: 'Up and down arrows go from line to line, Enter plays from there.',
    backToNow: 'Back to now',
  },
  /** One title for each id of `renderer/commands`, for buttons and menus. */
  commands: {
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
  },
  header: {
    open: 'Open',
    show: 'Languages shown',
    settings: 'Settings',
    theme: 'Appearance',
    interfaceLanguage: 'Language of Diglot',
    preview: 'Preview',
    previewExplained:
      'This is Diglot in a browser. Listening and reading work as in the application; menus, system dialogs and file associations do not.',
    version: 'Diglot {{version}}',
  },
  transport: {
    label: 'Playback',
    play: 'Play',
    pause: 'Pause',
    playAgain: 'Play again from the beginning',
    waiting: 'Waiting for the audio',
    position: 'Position',
    positionOf: '{{time}} of {{duration}}',
    showRemaining: 'Show the time that remains',
    showTotal: 'Show the whole length',
    speed: 'Speed',
    speedNow: 'Speed: {{speed}}',
    fineSpeed: 'Set the speed exactly',
    volume: 'Volume',
    unmute: 'Sound on',
  },
  timing: {
    estimated: 'Estimated',
    estimatedTitle: 'Estimated times',
    estimatedExplained:
      'The times of the lines are estimated from the length of their text. They are right on the whole, but may be some seconds off here and there, more so in long recordings.',
    refining: 'Better times are being found in the audio, first around where you are listening.',
    fewSecondsLeft: 'a few seconds left',
    secondsLeft: 'about {{seconds}} s left',
    minutesLeft: 'about {{minutes}} min left',
    stop: 'Stop',
    searchAgain: 'Search again',
    cancelled: 'The search for better times was stopped.',
    foreign: 'This text does not seem to be what is spoken in the audio, so the estimate stays.',
    unrefined: 'The audio could not be searched for better times, so the estimate stays.',
    spoken: 'Language of the voice',
    spokenIn: 'The voice speaks {{language}}',
    spokenInTurn: 'The voice speaks both, one after the other',
    heard: '{{words}}: heard in the audio',
    both: 'Both',
  },
  welcome: {
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
    drop: 'Drop to open',
    dropHint: 'Audio, transcript, or both at once',
  },
  notices: {
    label: 'Messages',
    dismiss: 'Dismiss',
    doubts_one: '{{count}} doubtful place in the transcript',
    doubts_other: '{{count}} doubtful places in the transcript',
    doubtsExplained: 'Everything was read; these are the places where something had to be assumed.',
    times: '{{count}} times',
  },
  crash: {
    title: 'Something went wrong inside Diglot',
    explanation: 'Your files are untouched. Load the window anew; if it happens again, report it with this text:',
    reload: 'Load anew',
    copy: 'Copy the text',
    copied: 'Copied',
  },
  cli: {
    usage: `Usage: diglot align AUDIO TRANSCRIPT [options]

Times a bilingual transcript that has no timestamps to its audio, offline.

Options
  --format LIST       json, srt, vtt, lrc; several with commas (default: json)
  --out FILE          where to write; with several formats, FILE with its extension replaced by each.
                      Without it, one format goes to standard output
  --spoken LANG       the language that is spoken, if it is found wrongly: en, zh, de ...
                      Two with a comma (zh,en): each segment is spoken in the one, then in the other
  --words             in vtt and lrc, mark when each word is said; not every player knows these marks
  --estimate          time by the length of the text alone, without listening to the audio: at once, and roughly
  --help              this text
  --version           the version

Where the text is not what is spoken, its times are estimates and are said to be: "source": "estimated" in JSON.

Exit codes: 0 done; 1 the files cannot be used, or the result cannot be written; 2 the command is wrong;
130 it was cancelled.
`,
    seeHelp: 'diglot --help shows how to call it.',
    badOption: '{{detail}}.',
    unknownCommand: 'There is no command “{{name}}”.',
    twoFilesNeeded: 'align needs two files: the audio and its transcript.',
    unknownFormat: 'There is no format “{{name}}”. The formats are {{formats}}.',
    oneFormatForOutput: 'Standard output takes one format. Name a file with --out, or one format with --format.',
    outIsInput: '--out would overwrite “{{name}}”, which is to be read. Name another file.',
    unknownLanguage: 'The transcript has no language “{{name}}”. It has {{languages}}: pass one of them to --spoken.',
    reading: 'Reading “{{audio}}” and “{{transcript}}” ...',
    timing_one: 'Timing {{count}} segment over {{duration}}; the voice speaks {{language}}.',
    timing_other: 'Timing {{count}} segments over {{duration}}; the voice speaks {{language}}.',
    progress: 'Listening: {{percent}} %',
    progressLeft: 'Listening: {{percent}} %, about {{remaining}} left',
    aligned_one: 'Found {{found}} of {{count}} segment in the audio.',
    aligned_other: 'Found {{found}} of {{count}} segments in the audio.',
    notSpoken: 'The text does not seem to be what is spoken in “{{name}}”: its times are estimated from its length.',
    alignmentFailed:
      '“{{name}}” could not be listened to ({{detail}}). Convert it to another format, or pass --estimate to time by the length of the text.',
    cancelled: 'Cancelled: nothing was written.',
    heard: 'The audio speaks {{language}}.',
    more_one: '... and {{count}} more doubtful place.',
    more_other: '... and {{count}} more doubtful places.',
    wrote: 'Wrote “{{name}}”.',
  },
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
