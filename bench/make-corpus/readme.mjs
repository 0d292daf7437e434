/**
 * Says of each recording what it is, for who finds the folder.
 * @param {readonly import('./cases.mjs').Case[]} cases
 */
export function readmeOf(cases) {
  const row = (/** @type {import('./cases.mjs').Case} */ { name, what }) => `| ${name} | ${what} |`
  return `# Recordings with known times

Made by \`node bench/make-corpus.mjs\`. Each folder of \`dev\` and \`test\` holds \`audio.*\`, \`transcript.txt\` (a translation
above what is spoken, no times) and \`truth.json\` (\`segments[]\` in the order of the text: start and end in seconds,
\`spoken: false\` for text that is not in the audio). True times are exact to the sample for what was put together here, and
to about 15 ms for where speech begins in a recorded prompt. \`dev\` may be looked at while working; \`test\` has other texts,
other voices where there are any, and is for scoring only.

Most of the speech is real: prompts for telephone exchanges, read by professional speakers (Asterisk core sounds).
Real speech does not make them podcasts: nobody hesitates, interrupts or laughs in them.

| case | what |
|---|---|
${cases
  .filter(({ isWrongText }) => !isWrongText)
  .map(row)
  .join('\n')}

In \`dev-wrong\` and \`test-wrong\` the text does not belong to the audio; there is no truth but that.

| case | what |
|---|---|
${cases
  .filter(({ isWrongText }) => isWrongText)
  .map(row)
  .join('\n')}
`
}
