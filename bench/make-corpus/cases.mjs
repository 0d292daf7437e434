import { realCases } from './cases-real.mjs'

/** @typedef {import('./cases-real.mjs').Case & { isWrongText?: boolean }} Case */

/** All recordings that can be made. @type {readonly Case[]} */
export const cases = [...realCases]
