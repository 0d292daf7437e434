import { join } from 'node:path'
import * as v from 'valibot'
import { type Mark, marksSchema } from '../../../shared/model/mark'
import { changeDocument, type DocumentForm, findDocument } from './json-document'

/** The version this program writes. */
const marksVersion = 1

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const document = v.object({ version: v.literal(marksVersion), text: hash, marks: marksSchema })
const newer = v.object({ version: v.pipe(v.number(), v.gtValue(marksVersion)) })

/**
 * The one way from whatever a file holds to marks: every older version passes here. Undefined for what is damaged, newer
 * than this program, or kept for another text.
 */
export function restoreMarks(raw: unknown, text: string): readonly Mark[] | undefined {
  const parsed = v.safeParse(document, raw)
  return parsed.success && parsed.output.text === text ? parsed.output.marks : undefined
}

/**
 * The marks that the listener set, one file a transcript in one folder, by the SHA-256 of its texts: they belong to what is
 * said, whichever recording of it is listened to. Nobody but the listener removes any. A damaged file gives way to its
 * last good copy, and counts as none when that is damaged too; then it is put aside and `lost` is called. A newer one is not
 * written over, and what another Diglot set or took away meanwhile holds too.
 */
export class KeptMarks {
  readonly #folder: string
  readonly #lost: () => void
  /** The marks of each text as this process found or kept them: what is different on the disk is another's doing. */
  readonly #seen = new Map<string, readonly Mark[]>()

  constructor(folder: string, lost: () => void = () => {}) {
    this.#folder = folder
    this.#lost = lost
  }

  async find(text: string): Promise<readonly Mark[]> {
    const { value, state } = await findDocument(this.#pathOf(text), formOf(text))
    if (state === 'lost') this.#lost()
    const marks = value?.marks ?? []
    this.#seen.set(text, marks)
    return marks
  }

  /** In place of all that were kept of this text. False when they could not be kept. */
  keep(text: string, marks: readonly Mark[]): Promise<boolean> {
    return changeDocument(this.#pathOf(text), formOf(text), (now) => {
      const theirs = now?.marks ?? []
      const all = mergeMarks(this.#seen.get(text) ?? theirs, marks, theirs)
      return all.length > 0 ? { version: marksVersion, text, marks: all } : undefined
    }).then((isKept) => {
      if (isKept) this.#seen.set(text, marks)
      return isKept
    })
  }

  #pathOf(text: string): string {
    return join(this.#folder, `${text}.json`)
  }
}

function formOf(text: string): DocumentForm<{ version: number; text: string; marks: readonly Mark[] }> {
  return {
    restore: (raw) => {
      const marks = restoreMarks(raw, text)
      return marks && { version: marksVersion, text, marks }
    },
    isNewer: (raw) => v.is(newer, raw),
  }
}

/** Ours, and on the lines that we left as they were (`base`) theirs. */
function mergeMarks(base: readonly Mark[], ours: readonly Mark[], theirs: readonly Mark[]): Mark[] {
  const [before, own, other] = [base, ours, theirs].map((marks) => new Map(marks.map((mark) => [mark.segment, mark])))
  const isOurs = (segment: number) => JSON.stringify(before?.get(segment)) !== JSON.stringify(own?.get(segment))
  const all = [...new Set([...ours, ...theirs].map(({ segment }) => segment))].sort((a, b) => a - b)
  return all.flatMap((segment) => (isOurs(segment) ? own : other)?.get(segment) ?? [])
}
