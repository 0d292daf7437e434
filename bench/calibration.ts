import { readFileSync, writeFileSync } from 'node:fs'

interface TimedSegment {
  readonly start: number | null
  readonly spoken?: boolean
  readonly confidence?: number
}

interface Judged {
  readonly isSpoken: boolean
  readonly confidence: number
  readonly isRight: boolean
}

interface Bin {
  readonly from: number
  readonly to: number
  readonly count: number
  readonly said: number
  readonly right: number
}

const edges = [0, 0.2, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 1]
const nearEnough = 0.5

/**
 * Says whether confidences mean what they say, and draws it: of the segments given 0.9, nine in ten should start within
 * half a second of the truth. `OUT.svg TRUTH.json TIMELINE.json [TRUTH.json TIMELINE.json ...]`: a truth holds `segments[]`
 * with `start` (null, or `spoken: false`, where text is not in the audio), a timeline is what `diglot align --format json`
 * writes. Prints the table behind the picture.
 */
export function run([out, ...files]: readonly string[]): number {
  if (out === undefined || files.length === 0 || files.length % 2 !== 0) {
    console.error('usage: npm run bench -- calibration OUT.svg TRUTH.json TIMELINE.json [...]')
    return 1
  }
  const judged: Judged[] = []
  for (let at = 0; at < files.length; at += 2) judged.push(...judge(read(files[at]!), read(files[at + 1]!)))
  const spoken = bins(judged.filter(({ isSpoken }) => isSpoken))
  const absent = bins(judged.filter(({ isSpoken }) => !isSpoken))
  print('start within 0.5 s', spoken)
  print('absent', absent)
  writeFileSync(out, draw(spoken, absent))
  return 0
}

function read(file: string): TimedSegment[] {
  return (JSON.parse(readFileSync(file, 'utf8')) as { segments: TimedSegment[] }).segments
}

/** Segments of a timeline with what came true. */
function judge(truth: readonly TimedSegment[], timeline: readonly TimedSegment[]): Judged[] {
  return timeline.map(({ start, spoken, confidence = 0 }, index) => {
    const trueStart = truth[index]?.spoken === false ? null : (truth[index]?.start ?? null)
    const isSpoken = spoken !== false && start !== null
    const isNear = isSpoken && trueStart !== null && Math.abs(start - trueStart) <= nearEnough
    return { isSpoken, confidence, isRight: isSpoken ? isNear : trueStart === null }
  })
}

function bins(list: readonly Judged[]): Bin[] {
  return edges.slice(0, -1).flatMap((from, index) => {
    const isLast = index === edges.length - 2
    const inside = list.filter(({ confidence: c }) => c >= from && (c < edges[index + 1]! || isLast))
    if (inside.length === 0) return []
    const said = inside.reduce((sum, { confidence }) => sum + confidence, 0) / inside.length
    const right = inside.filter(({ isRight }) => isRight).length / inside.length
    return [{ from, to: edges[index + 1]!, count: inside.length, said, right }]
  })
}

function print(title: string, list: readonly Bin[]): void {
  console.log(`${title}\n| confidence | segments | said | right |\n|---|---|---|---|`)
  for (const { from, to, count, said, right } of list)
    console.log(`| ${from} to ${to} | ${count} | ${(100 * said).toFixed(1)} % | ${(100 * right).toFixed(1)} % |`)
}

function draw(spoken: readonly Bin[], absent: readonly Bin[]): string {
  const side = 360
  const x = (share: number) => (60 + share * side).toFixed(1)
  const y = (share: number) => (20 + (1 - share) * side).toFixed(1)
  const ticks = [0, 0.25, 0.5, 0.75, 1]
  const dots = (list: readonly Bin[], fill: string) =>
    list.map(
      ({ said, right, count }) =>
        `<circle cx="${x(said)}" cy="${y(right)}" r="${(3 + 1.5 * Math.log10(count)).toFixed(1)}" fill="${fill}"><title>${count} segments</title></circle>`,
    )
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 460 450" font-family="sans-serif" font-size="12">',
    '<title>Confidence given against the share that was right</title>',
    '<rect width="460" height="450" fill="#fff"/>',
    ...ticks.flatMap((tick) => [
      `<path d="M${x(tick)} ${y(0)}V${y(1)}M${x(0)} ${y(tick)}H${x(1)}" stroke="#ddd"/>`,
      `<text x="${x(tick)}" y="398" text-anchor="middle" fill="#333">${tick}</text>`,
      `<text x="52" y="${Number(y(tick)) + 4}" text-anchor="end" fill="#333">${tick}</text>`,
    ]),
    `<path d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}" stroke="#888" stroke-dasharray="4 4"/>`,
    ...dots(absent, '#c2571a'),
    ...dots(spoken, '#1a5fc2'),
    '<text x="240" y="418" text-anchor="middle" fill="#333">confidence given</text>',
    '<text transform="translate(16 200) rotate(-90)" text-anchor="middle" fill="#333">share that was right</text>',
    '<circle cx="80" cy="436" r="5" fill="#1a5fc2"/><text x="90" y="440" fill="#333">start within 0.5 s</text>',
    '<circle cx="230" cy="436" r="5" fill="#c2571a"/><text x="240" y="440" fill="#333">text is absent</text>',
    '</svg>',
    '',
  ].join('\n')
}
