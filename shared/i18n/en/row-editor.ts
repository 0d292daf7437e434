/** The fields in which a line is corrected. */
export const rowEditor = {
  label: 'Correct line {{line}}',
  save: 'Save',
  cancel: 'Cancel',
  split: 'Split here',
  missing: 'No text in this language',
}
