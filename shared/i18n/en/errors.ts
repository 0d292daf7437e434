import type { AppErrorCode } from '../../model/app-error'

export const errors = {
  'file/not-found': '“{{name}}” is no longer there. It may have been moved or renamed; open it from its new place.',
  'file/unreadable': '“{{name}}” could not be read. Check that you may read the file, and that its disk is connected.',
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
  'audio/output-lost':
    '“{{name}}” stopped playing, because the sound had nowhere to go. Connect headphones or a speaker, or choose one in the system’s sound settings, then press play.',
  'audio/out-of-reach':
    '“{{name}}” can no longer be reached. Its disk or network folder may be disconnected: connect it, then try again. You are still where you were.',
  'audio/playback-failed':
    '“{{name}}” stopped playing. Check that the file is still in its place and its disk is connected, then press play; if that fails, the file is damaged. ({{detail}})',
  'transcript/empty': '“{{name}}” is empty. Copy the transcript into it again, or choose another file.',
  'transcript/not-text': '“{{name}}” is not a text file. Save the transcript as plain text (.txt) and open that.',
  'transcript/too-large':
    '“{{name}}” is {{bytes}}, more than the {{limit}} a transcript may have. Check that it is the right file.',
  'transcript/no-segments': 'No line of “{{name}}” can be read as a caption. Check that it is the transcript.',
  'open/several-audio-files':
    'Two or more audio files were given: {{names}}. Open one of them at a time or, if they are recordings of one episode, together with its transcript.',
  'open/several-transcripts':
    'Two or more transcripts were given: {{names}}. Open one of them at a time, with its audio.',
  'open/nothing': 'There was no file to open. Choose an audio file, a transcript, or both.',
  'tracks/same-recording':
    '“{{name}}” is one of this episode’s recordings already. Add another one, such as a dub in another language.',
  'tracks/too-many':
    '“{{name}}” was not added: an episode has room for {{most}} recordings. Remove one that you no longer need, then add it again.',
  'tracks/unplayable':
    '“{{name}}”, a recording of this episode, cannot be played. Check that the file is in its place and whole, or remove it under Recordings. ({{detail}})',
  'tracks/other-length':
    '“{{name}}” lasts {{length}}, the recording beside it {{others}}. It was added all the same; if it is of another episode, remove it under Recordings.',
  'library/gone':
    '“{{name}}” is no longer where it was, and was not found nearby. Choose “Find it again…” in the library to show where it is now. What you put right in it is kept.',
  'sidecar/unreadable':
    '“{{name}}” beside the audio could not be read and was left alone: it is damaged, of a later Diglot, or not Diglot’s. Rename or remove it if you do not need it.',
  'sidecar/other':
    '“{{name}}” beside the audio was made for another recording or another text, and was not used. Put the files it belongs to beside it, or remove it.',
  'recent/gone':
    '“{{name}}” is no longer in its place, so it was taken off the recent files. If it was moved or renamed, open it from its new place; if it is on a disk that is not connected, connect it and open the file again.',
  'settings/not-settings':
    '“{{name}}” is no settings file of Diglot, or it is damaged. Nothing was changed. Export the settings again where they are right, and choose that file.',
  'import/nothing':
    'There is neither audio nor a transcript in what was dropped or chosen. Add MP3, M4A, M4B, AAC, OGG, Opus, FLAC, WAV or WebM files, or text files.',
  'import/unreadable':
    '“{{name}}” could not be looked through. Check that you may read the folder, and that its disk is connected.',
  'import/safe-mode': 'Safe mode leaves the library alone. Restart Diglot, then add the files.',
  'import/not-taken':
    'It is in the library already, or the disk did not take it. Look for it there; if it is not, make room on the disk and add it again.',
  'text/other':
    '“{{name}}” has next to nothing in common with the text that is open, so nothing was changed. To read it with this recording, use “Open…”.',
  'text/opened-anew':
    '“{{name}}” has next to nothing in common with the text that was open, so it was opened as a text of its own. The other one and all that you did in it are kept: open its file to go back to it.',
  'text/changed':
    '“{{name}}” has changed since you last corrected it. Its new words are shown, and what you put right and noted is carried over: look whether all is where it belongs.',
  'text/changed-twice':
    '“{{name}}” has changed since you last corrected it, in lines that you changed as well: there your words stand. Look at those lines, and correct them where the file is better.',
  'times/damaged': '“{{name}}” holds no times that Diglot can read. Ask for the file again, or export it once more.',
  'times/newer': '“{{name}}” was made by a newer Diglot. Update Diglot, or ask for times of an older version.',
  'times/nothing-open':
    '“{{name}}” holds times for an episode. Open its audio and its text first, then this file again.',
  'times/other-audio':
    '“{{name}}” is for a recording of {{theirs}}; yours is {{ours}} long and sounds different. Open the recording it was made for, or let Diglot find the times.',
  'times/other-text':
    '“{{name}}” is for another text: {{matched}} of {{count}} lines are the same. Open the text it was made for.',
  internal: 'Something went wrong inside Diglot: {{detail}}. Nothing that was open is lost.',
} satisfies Record<AppErrorCode, string>
