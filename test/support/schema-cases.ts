import { fc } from '@fast-check/vitest'
import { type AnySchema, actionsOf, requirementOf } from './schema-parts'

/** Values that a schema takes, made from the schema itself, so that a call that is added is tried by itself. */
export function validCases(schema: AnySchema): fc.Arbitrary<unknown> {
  return casesOf(schema).filter((value) => checksOf(schema).every((isRight) => isRight(value)))
}

function casesOf(schema: AnySchema): fc.Arbitrary<unknown> {
  switch (schema.type) {
    case 'strict_tuple':
      return fc.tuple(...(schema.items ?? []).map(validCases))
    case 'object':
    case 'strict_object':
      return objectsOf(schema)
    case 'array':
      return fc.array(validCases(schema.item!), {
        minLength: requirementOf<number>(schema, 'min_length') ?? 0,
        maxLength: Math.min(4, requirementOf<number>(schema, 'max_length') ?? 4),
      })
    case 'record':
      return recordsOf(schema)
    case 'optional':
    case 'exact_optional':
      return validCases(schema.wrapped!)
    case 'nullable':
      return fc.oneof(fc.constant(null), validCases(schema.wrapped!))
    case 'variant':
    case 'union':
      return fc.oneof(...(schema.options as AnySchema[]).map(validCases))
    case 'picklist':
      return fc.constantFrom(...(schema.options ?? []))
    case 'literal':
      return fc.constant(schema.literal)
    case 'boolean':
      return fc.boolean()
    case 'string':
      return stringsOf(schema)
    case 'number':
      return numbersOf(schema)
    case 'instance':
      if (schema.class !== Uint8Array) throw new Error(`no cases for instances of ${String(schema.class)}`)
      return fc
        .array(fc.tuple(fc.nat(255), fc.nat(255)), { maxLength: 20 })
        .map((pairs) => new Uint8Array(pairs.flat()))
        .map((bytes) => (hasAction(schema, 'check') ? asPicture(bytes) : bytes))
    default:
      throw new Error(`no cases for a schema of type ${schema.type}`)
  }
}

function objectsOf({ entries = {} }: AnySchema): fc.Arbitrary<unknown> {
  const names = Object.keys(entries)
  const requiredKeys = names.filter((name) => !/optional$/.test(entries[name]!.type))
  const model = Object.fromEntries(names.map((name) => [name, validCases(entries[name]!)]))
  // Structured clone, by which arguments come, makes plain objects only.
  return fc.record(model, { requiredKeys, noNullPrototype: true })
}

/** Keys of commands are made anew from whatever stands there; any other record has values of its schema. */
function recordsOf({ key, value }: AnySchema): fc.Arbitrary<unknown> {
  const values =
    value!.type === 'unknown' ? fc.array(fc.constantFrom('$mod+k', 'F2', 'x'), { maxLength: 2 }) : validCases(value!)
  const isOwn = (name: string) => name !== '__proto__'
  return fc.dictionary(
    validCases(key as AnySchema).filter((name) => isOwn(name as string)) as fc.Arbitrary<string>,
    values,
    {
      maxKeys: 4,
      noNullPrototype: true,
    },
  )
}

function stringsOf(schema: AnySchema): fc.Arbitrary<string> {
  const pattern = requirementOf<RegExp>(schema, 'regex')
  const limit = requirementOf<number>(schema, 'max_length') ?? 100
  if (pattern) return fc.stringMatching(pattern).filter((text) => text.length <= limit)
  const minLength = requirementOf<number>(schema, 'min_length') ?? 0
  return fc
    .string({ unit: 'binary', minLength, maxLength: Math.max(minLength, Math.min(20, limit)) })
    .filter((text) => text.length <= limit)
}

function numbersOf(schema: AnySchema): fc.Arbitrary<number> {
  const min = requirementOf<number>(schema, 'min_value') ?? -1e9
  const max = requirementOf<number>(schema, 'max_value') ?? 1e9
  const isWhole = ['integer', 'safe_integer'].some((type) => hasAction(schema, type))
  if (isWhole) return fc.integer({ min: Math.ceil(min), max: Math.floor(max) })
  return fc.double({ min, max, noNaN: true })
}

/** What a schema asks in code of its own, which nothing can be made from. */
function checksOf(schema: AnySchema) {
  return actionsOf(schema)
    .filter(({ type }) => type === 'check')
    .map(({ requirement }) => requirement as (value: unknown) => boolean)
}

/** The bytes behind the first ones of a JPEG: the only bytes of which anything is asked are pictures. */
function asPicture(bytes: Uint8Array): Uint8Array {
  return Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, ...bytes)
}

function hasAction(schema: AnySchema, type: string): boolean {
  return (schema.pipe ?? []).some((part) => part.type === type)
}
