/** What stands where the captions do not, or beside them. */
export const states = {
  foreignTitle: 'This text is not what is spoken here.',
  foreignHint:
    'Perhaps it belongs to another recording. You can read it all the same; its lines do not follow the voice.',
  chooseOtherText: 'Choose another transcript…',
  followAnyway: 'Follow all the same',
  finished: 'The end',
  finishedTitle: 'That was “{{title}}”.',
  playAgain: 'Play again',
  openAnother: 'Open another…',
  chooseAnother: 'Choose another file…',
}
