#!/usr/bin/env node
// Makes recordings whose true times are known, for `npm run bench -- timing FOLDER`, out of what Debian packages hold.
//
//   node bench/make-corpus.mjs FOLDER [CASE ...]
//
// FOLDER gets dev/ (to look at while working), test/ (to be scored only, other texts and voices) and dev-wrong/,
// test-wrong/ (audio with a text that does not belong to it), and a README.md that says what each case is. Named cases
// are made again alone. The same packages give the same recordings. Nothing of it is part of the product.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { cases } from './make-corpus/cases.mjs'
import { missingSources } from './make-corpus/packages.mjs'
import { Random } from './make-corpus/random.mjs'
import { readmeOf } from './make-corpus/readme.mjs'
import { rate } from './make-corpus/sound.mjs'
import { writeCase } from './make-corpus/write-case.mjs'

const [folder, ...names] = process.argv.slice(2)
if (folder === undefined || folder.startsWith('-')) {
  console.error('usage: node bench/make-corpus.mjs FOLDER [CASE ...]')
  process.exit(2)
}
const unknown = names.filter((name) => !cases.some((item) => item.name === name))
if (unknown.length > 0) {
  console.error(`no case is called ${unknown.join(', ')}\nthere are: ${cases.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}
const missing = missingSources()
if (missing.length > 0) {
  console.error(`not on this machine; on Debian: sudo apt-get install --no-install-recommends ${missing.join(' ')}`)
  process.exit(1)
}
mkdirSync(folder, { recursive: true })
writeFileSync(path.join(folder, 'README.md'), readmeOf(cases))
for (const set of /** @type {const} */ (['dev', 'test'])) {
  for (const item of cases.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const made = item.make(set, new Random(`${set} ${item.name}`))
    writeCase(path.join(folder, item.isWrongText ? `${set}-wrong` : set, item.name), {
      ...made,
      ...(item.isWrongText ? { isWrongText: true } : {}),
    })
    const minutes = (made.samples.length / rate / 60).toFixed(1)
    console.log(`${set} ${item.name}: ${minutes} minutes, ${made.segments.length} lines`)
  }
}
