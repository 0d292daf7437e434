/** @typedef {import('./sound.mjs').Clip} Clip */
/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {{ clips: Clip[], line: { text: string, translation?: string } }} SpokenLine */

/** A line holds prompts until it has at least so many characters: from a short remark to a paragraph. */
const lengths = [14, 30, 60, 110, 180]

/**
 * Shuffles clips and makes lines of them, some of one clip, some of several. With `translations` (texts of another
 * language by the name of the clip) only what both languages have, and the translation beside the text.
 * @param {Random} random
 * @param {Iterable<Clip>} clips
 * @param {ReadonlyMap<string, string>} [translations]
 * @returns {SpokenLine[]}
 */
export function linesOf(random, clips, translations) {
  const usable = translations ? [...clips].filter(({ id }) => translations.has(id)) : [...clips]
  /** @type {SpokenLine[]} */
  const lines = []
  /** @type {Clip[]} */
  let held = []
  let wanted = random.pick(lengths)
  for (const clip of random.shuffle(usable)) {
    held.push(clip)
    if (textOf(held).length < wanted) continue
    lines.push(lineOf(held, translations))
    held = []
    wanted = random.pick(lengths)
  }
  if (held.length > 0) lines.push(lineOf(held, translations))
  return lines
}

/**
 * @param {readonly SpokenLine[]} lines
 * @param {number} seconds
 * @param {number} rate samples a second
 * @returns {SpokenLine[]} as many of the first lines as take `seconds`
 */
export function firstSeconds(lines, seconds, rate) {
  let left = seconds * rate
  return lines.filter(({ clips }) => {
    left -= clips.reduce((sum, { samples }) => sum + samples.length, 0)
    return left > 0
  })
}

/**
 * @param {readonly Clip[]} clips
 * @param {ReadonlyMap<string, string>} [translations]
 * @returns {SpokenLine}
 */
function lineOf(clips, translations) {
  const text = textOf(clips)
  if (!translations) return { clips: [...clips], line: { text } }
  const translation = clips.map(({ id }) => translations.get(id)).join(' ')
  return { clips: [...clips], line: { text, translation } }
}

/** @param {readonly Clip[]} clips */
function textOf(clips) {
  return clips.map(({ text }) => text).join(' ')
}
