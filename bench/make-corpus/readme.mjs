/** @param {readonly import('./cases.mjs').Case[]} cases */
export function readmeOf(cases) {
  return cases.map(({ name, what }) => `${name}: ${what}`).join('\n')
}
