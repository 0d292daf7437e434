import path from 'node:path'
import { parseArgs } from 'node:util'

export interface BenchArguments {
  /** Folders of cases, or cases; none means the usual ones. */
  readonly folders: readonly string[]
  /** Where the rows go as JSON. */
  readonly json?: string
  /** Only these; none means all. */
  readonly methods: readonly string[]
  readonly cases: readonly string[]
}

/** Reads what follows `npm run bench -- timing`. Paths are those of the folder where npm was called. Throws when wrong. */
export function readBenchArguments(args: readonly string[]): BenchArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'string' },
      method: { type: 'string', multiple: true, default: [] },
      case: { type: 'string', multiple: true, default: [] },
    },
  })
  const absolute = (file: string) => path.resolve(process.env.INIT_CWD ?? '.', file)
  return {
    folders: positionals.map(absolute),
    ...(values.json !== undefined && { json: absolute(values.json) }),
    methods: values.method,
    cases: values.case,
  }
}
