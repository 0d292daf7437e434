/**
 * The sounds that the acoustic model can tell apart: the 39 phones of ARPABET as the CMU dictionary uses them, without
 * stress. Every language is written in them, with the nearest sound where English has none. A phone is its index here.
 */
export const phones = [
  ...[
    'AA',
    'AE',
    'AH',
    'AO',
    'AW',
    'AY',
    'B',
    'CH',
    'D',
    'DH',
    'EH',
    'ER',
    'EY',
    'F',
    'G',
    'HH',
    'IH',
    'IY',
    'JH',
    'K',
  ],
  ...['L', 'M', 'N', 'NG', 'OW', 'OY', 'P', 'R', 'S', 'SH', 'T', 'TH', 'UH', 'UW', 'V', 'W', 'Y', 'Z', 'ZH'],
] as const

export type PhoneName = (typeof phones)[number]

/** Index into `phones`. */
export type Phone = number

/** Column of silence in a table of phone scores, after all phones. */
export const silence = phones.length

/** Column of breath, cough, noise and the like: the best of the model's noise units. */
export const noise = phones.length + 1

/** Columns of a table of phone scores. */
export const scoreColumns = phones.length + 2
