import type { TranscriptProblemCode } from '../../model/transcript'

export const problems = {
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
} satisfies Record<TranscriptProblemCode, string>
