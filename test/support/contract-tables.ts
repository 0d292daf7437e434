import type * as v from 'valibot'

export type CallTable = Readonly<Record<string, v.GenericSchema<unknown[], unknown[]>>>

const modules = import.meta.glob<Record<string, unknown>>('../../shared/ipc/*.ts', { eager: true })

const tables = Object.values(modules).flatMap((module) =>
  Object.entries(module).filter((entry): entry is [string, CallTable] => isCallTable(entry[1])),
)

/**
 * Every table of calls that `shared/ipc/` holds, by its name: a contract that is added is among them by itself. What is a
 * part of another table is in that.
 */
export const contractTables: readonly (readonly [name: string, table: CallTable])[] = tables.filter(
  ([, table]) => !tables.some(([, other]) => other !== table && Object.keys(table).every((name) => name in other)),
)

function isCallTable(value: unknown): value is CallTable {
  if (typeof value !== 'object' || value === null) return false
  const schemas: unknown[] = Object.values(value)
  return schemas.length > 0 && schemas.every((schema) => Reflect.get(Object(schema), 'type') === 'strict_tuple')
}
