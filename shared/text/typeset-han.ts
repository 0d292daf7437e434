const fullWidth: Readonly<Record<string, string>> = { ',': '，', '?': '？', '!': '！', ';': '；', ':': '：' }

/**
 * Marks of the Latin keyboard that touch Han, as they stand in many Chinese transcripts. Between figures and words of
 * other scripts, and with a space behind them, they are at home.
 */
const misplaced =
  /(?<=[\p{Script=Han}”’》）」』])[,?!;:](?=[^\s,?!;:]|$)|(?<=[\p{L}\p{N}])[,?!;:](?=[\p{Script=Han}“‘《（「『])/gu

/**
 * Chinese text with the marks a typesetter would have set: `你好,世界` becomes `你好，世界`. For showing only. The text
 * keeps its length, so that places in it stay what they are.
 */
export function typesetHan(text: string): string {
  return text.replace(misplaced, (mark) => fullWidth[mark] ?? mark)
}
