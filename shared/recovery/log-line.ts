export const logLevels = ['info', 'warn', 'error'] as const
export type LogLevel = (typeof logLevels)[number]

/** Characters of the longest message. */
const longest = 4000

/** Controls, line ends of every kind, and the marks that turn the direction of writing. */
const unwritable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/**
 * One line of a log, without its end: time (milliseconds since 1970, written as UTC), level, who says it, what. Whatever the
 * message holds, it is one line and can be printed: hostile text cannot begin another.
 */
export function logLine(time: number, level: LogLevel, source: string, message: string): string {
  const cut = message.length > longest ? `${message.slice(0, longest)}… (${message.length} characters)` : message
  return `${new Date(time).toISOString()} ${level.padEnd(5)} ${escaped(source)}: ${escaped(cut)}`
}

function escaped(text: string): string {
  return text.replace(unwritable, (character) => {
    if (character === '\n') return '\\n'
    if (character === '\t') return '  '
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
