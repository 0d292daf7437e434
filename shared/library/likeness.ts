/**
 * How alike two names are, 0 to 1: the share of pairs of neighbouring letters that both have (Dice's coefficient). Words
 * in another order are as alike as in the same.
 */
export function likeness(a: string, b: string): number {
  const [first, second] = [pairsOf(a), pairsOf(b)]
  if (first.size === 0 || second.size === 0) return 0
  let common = 0
  for (const pair of first) if (second.has(pair)) common++
  return (2 * common) / (first.size + second.size)
}

function pairsOf(name: string): ReadonlySet<string> {
  const letters = [...name].filter((letter) => letter !== ' ')
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`))
}
