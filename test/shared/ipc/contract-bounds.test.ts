import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { contractTables } from '../../support/contract-tables'
import { type AnySchema, asSchema, childrenOf, requirementOf } from '../../support/schema-parts'

/** Everything that a page may send has a size beyond which it is refused, wherever in an argument it stands. */
describe('the contract', () => {
  it('is found at all', () => {
    expect(contractTables.map(([name]) => name)).toEqual(expect.arrayContaining(['invokes', 'windowlessInvokes']))
  })

  it.each(contractTables.flatMap(([, table]) => Object.entries(table)))(
    '%s takes nothing without bounds',
    (name, schema) => {
      expect(unbounded(asSchema(schema), name)).toEqual([])
    },
  )

  it('would find what has none', () => {
    const careless = v.object({
      text: v.string(),
      digits: v.pipe(v.string(), v.regex(/^\d+$/)),
      code: v.pipe(v.string(), v.regex(/^[a-z-]{8,64}$/)),
      list: v.array(v.boolean()),
      table: v.record(v.string(), v.boolean()),
      size: v.pipe(v.number(), v.minValue(0)),
      bytes: v.instance(Uint8Array),
      whatever: v.unknown(),
    })
    expect(unbounded(asSchema(careless), 'x')).toEqual([
      'x.text: string',
      'x.digits: string',
      'x.list: array',
      'x.table: record',
      'x.table.(key): string',
      'x.size: number',
      'x.bytes: instance',
      'x.whatever: unknown',
    ])
  })
})

/** The places in a schema that let values of any size through. */
function unbounded(schema: AnySchema, place: string): string[] {
  const own = isBounded(schema) ? [] : [`${place}: ${schema.type}`]
  // What is made anew from unknown values is as small as its maker says (`mendKeys` has tests of its own).
  const isMadeAnew = schema.type === 'record' && (schema.pipe ?? []).some(({ type }) => type === 'transform')
  const children = childrenOf(schema).filter(([, child]) => !(isMadeAnew && child.type === 'unknown'))
  return [...own, ...children.flatMap(([at, child]) => unbounded(child, place + at))]
}

const composed = [
  'strict_tuple',
  'object',
  'strict_object',
  'variant',
  'union',
  'optional',
  'exact_optional',
  'nullable',
]
const small = ['boolean', 'literal', 'picklist', 'null', 'undefined']

function isBounded(schema: AnySchema): boolean {
  const limits = (type: string) => requirementOf<number>(schema, type) !== undefined
  switch (schema.type) {
    case 'string':
      return limits('max_length') || isShortPattern(requirementOf<RegExp>(schema, 'regex'))
    case 'array':
      return limits('max_length')
    case 'record':
      return limits('max_entries')
    case 'number':
      // An integer is a number of eight bytes; a limit at both ends keeps NaN and the infinities out.
      return (
        limits('safe_integer') || limits('integer') || limits('finite') || (limits('min_value') && limits('max_value'))
      )
    case 'instance':
      return limits('check')
    default:
      return composed.includes(schema.type) || small.includes(schema.type)
  }
}

/** A pattern for the whole text in which nothing may be repeated without end. */
function isShortPattern(pattern: RegExp | undefined): boolean {
  return pattern !== undefined && /^\^.*\$$/.test(pattern.source) && !/[*+]|,\}/.test(pattern.source)
}
