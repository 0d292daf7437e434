import { oddCases } from './cases-odd.mjs'
import { realCases } from './cases-real.mjs'
import { syntheticCases } from './cases-synthetic.mjs'
import { wrongCases } from './cases-wrong.mjs'

/** @typedef {import('./cases-real.mjs').Case & { isWrongText?: boolean }} Case */

/** All recordings that can be made. @type {readonly Case[]} */
export const cases = [...realCases, ...oddCases, ...syntheticCases, ...wrongCases]
