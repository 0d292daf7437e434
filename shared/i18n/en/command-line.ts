export const cli = {
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
}
