import type * as v from 'valibot'

export type CallTable = Readonly<Record<string, v.GenericSchema<unknown[], unknown[]>>>

const modules = import.meta.glob<Record<string, unknown>>('../../shared/ipc/*.ts', { eager: true })

/** Every table of calls that `shared/ipc/` holds, by its name: a contract that is added is among them by itself. */
const all: readonly (readonly [name: string, table: CallTable])[] = Object.values(modules).flatMap((module) =>
  Object.entries(module).filter((entry): entry is [string, CallTable] => isCallTable(entry[1])),
)

/** Those that are not part of a larger one. */
export const contractTables = all.filter(
  ([, table]) => !all.some(([, other]) => other !== table && isPartOf(table, other)),
)

function isPartOf(table: CallTable, other: CallTable): boolean {
  return Object.keys(table).every((name) => Object.hasOwn(other, name))
}

function isCallTable(value: unknown): value is CallTable {
  if (typeof value !== 'object' || value === null) return false
  const schemas: unknown[] = Object.values(value)
  return schemas.length > 0 && schemas.every((schema) => Reflect.get(Object(schema), 'type') === 'strict_tuple')
}
