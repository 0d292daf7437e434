import type * as v from 'valibot'

/** What of a valibot schema its walkers use; which of it is there depends on `type`. */
export interface AnySchema {
  readonly kind: 'schema'
  readonly type: string
  readonly pipe?: readonly (AnySchema | Action)[]
  readonly entries?: Readonly<Record<string, AnySchema>>
  readonly item?: AnySchema
  readonly items?: readonly AnySchema[]
  readonly wrapped?: AnySchema
  readonly options?: readonly unknown[]
  readonly literal?: unknown
  readonly key?: AnySchema | string
  readonly value?: AnySchema
  readonly class?: unknown
}

export interface Action {
  readonly kind: 'validation' | 'transformation' | 'metadata'
  readonly type: string
  readonly requirement?: unknown
}

export const asSchema = (schema: v.GenericSchema<unknown, unknown> | v.GenericSchema<unknown[], unknown[]>) =>
  schema as unknown as AnySchema

/** The schema's own checks, in their order. */
export function actionsOf(schema: AnySchema): readonly Action[] {
  return (schema.pipe ?? []).filter((part): part is Action => part.kind !== 'schema')
}

/** The requirement of its check of this kind. */
export function requirementOf<T>(schema: AnySchema, type: string): T | undefined {
  return actionsOf(schema).find((action) => action.type === type)?.requirement as T | undefined
}

/** The schemas within a schema, each with its place. */
export function childrenOf(schema: AnySchema): readonly (readonly [place: string, child: AnySchema])[] {
  const { entries = {}, items = [], item, wrapped, value, key, options = [] } = schema
  return [
    ...Object.entries(entries).map(([name, child]) => [`.${name}`, child] as const),
    ...items.map((child, index) => [`[${index}]`, child] as const),
    ...(item ? [['[]', item] as const] : []),
    ...(wrapped ? [['', wrapped] as const] : []),
    ...(value ? [['.*', value] as const] : []),
    ...(typeof key === 'object' ? [['.(key)', key] as const] : []),
    ...options.flatMap((option, index) => (isSchema(option) ? [[`(${index})`, option] as const] : [])),
  ]
}

function isSchema(value: unknown): value is AnySchema {
  return typeof value === 'object' && value !== null && Reflect.get(value, 'kind') === 'schema'
}
