import { parseTranscript } from '../shared/transcript/parse-transcript'

const sentences = {
  en: [
    'Good morning, and welcome back.',
    'How long does it take?',
    'About fourteen months, if the weather is kind to us.',
  ],
  es: ['Buenos días y bienvenidos.', '¿Cuánto tiempo lleva?', 'Unos catorce meses, si el tiempo nos acompaña.'],
  zh: ['大家早上好,欢迎回来。', '要多久?', '如果天气好的话,大概十四个月。'],
  ja: ['おはようございます、ようこそ。', 'どのくらいかかりますか。', '天気がよければ、十四か月くらいです。'],
}
type Language = keyof typeof sentences

function lineOf(language: Language, i: number): string {
  return `${sentences[language][i % 3]} ${sentences[language][(i * 7 + 1) % 3]}`
}

function inPairs(a: Language, b: Language, lines: number, between = '\n'): string {
  return Array.from({ length: lines / 2 }, (_, i) => `${lineOf(a, i)}\n${lineOf(b, i)}`).join(between)
}

function inBlocks(a: Language, b: Language, lines: number): string {
  const block = (language: Language) => Array.from({ length: lines / 2 }, (_, i) => lineOf(language, i))
  return [...block(a), ...block(b)].join('\n')
}

const cases: Readonly<Record<string, (lines: number) => string>> = {
  'en + zh in pairs': (lines) => inPairs('en', 'zh', lines),
  'en + zh, blank lines': (lines) => inPairs('en', 'zh', lines, '\n\n'),
  'en + es in pairs': (lines) => inPairs('en', 'es', lines),
  'zh + ja in pairs': (lines) => inPairs('zh', 'ja', lines),
  'en + ja in blocks': (lines) => inBlocks('en', 'ja', lines),
  'en alone': (lines) => Array.from({ length: lines }, (_, i) => lineOf('en', i)).join('\n'),
}

/** Milliseconds of the first run and the best of `times` runs, with what the heap grew by at most (MB). */
function measure(text: string, times: number): { first: number; best: number; heap: number; segments: number } {
  let first = 0
  let best = Number.POSITIVE_INFINITY
  let heap = 0
  let segments = 0
  for (let run = 0; run < times; run++) {
    globalThis.gc?.()
    const before = process.memoryUsage().heapUsed
    const started = performance.now()
    segments = parseTranscript(text).transcript.segments.length
    const took = performance.now() - started
    heap = Math.max(heap, (process.memoryUsage().heapUsed - before) / 1e6)
    if (run === 0) first = took
    best = Math.min(best, took)
  }
  return { first, best, heap, segments }
}

/** How fast a transcript is read and how that grows with its length. Arguments: numbers of lines (5000 50000 200000). */
export async function run(args: readonly string[]): Promise<void> {
  const sizes = args.map(Number).filter((lines) => Number.isInteger(lines) && lines >= 2)
  console.log('lines    case                    segments   first ms   best ms   us per line   heap MB')
  for (const lines of sizes.length > 0 ? sizes : [5_000, 50_000, 200_000]) {
    for (const [name, make] of Object.entries(cases)) {
      const { first, best, heap, segments } = measure(make(lines), lines > 100_000 ? 2 : 4)
      console.log(
        [
          String(lines).padEnd(8),
          name.padEnd(22),
          String(segments).padStart(9),
          first.toFixed(0).padStart(10),
          best.toFixed(0).padStart(9),
          ((best / lines) * 1000).toFixed(1).padStart(13),
          heap.toFixed(0).padStart(9),
        ].join(' '),
      )
    }
  }
}
