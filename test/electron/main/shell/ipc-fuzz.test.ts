import { fc } from '@fast-check/vitest'
import * as v from 'valibot'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { registerCalls } from '../../../../electron/main/shell/ipc'
import { type CallTable, contractTables } from '../../../support/contract-tables'
import { handlers } from '../../../support/fake-electron'
import { validCases } from '../../../support/schema-cases'
import { asSchema } from '../../../support/schema-parts'
import { spoil } from '../../../support/spoil'

/**
 * Every call of every contract, with tens of thousands of arguments, through the handlers that are really registered.
 * A call either is refused or reaches its handler with exactly what its schema describes; nothing else ever happens.
 */

let passed: unknown[][] = []
const calls = contractTables.flatMap(([, table]) => Object.entries(table))

beforeAll(() => {
  for (const [, table] of contractTables) {
    const record = Object.fromEntries(
      Object.keys(table).map((name) => [name, (...args: unknown[]) => passed.push(args)]),
    )
    registerCalls<CallTable, Record<string, unknown>>(table, record, 'index.html')
  }
})
beforeEach(() => {
  passed = []
})

describe.each(calls)('%s', (name, schema) => {
  const valid = validCases(asSchema(schema)) as fc.Arbitrary<unknown[]>

  it('takes what its schema describes', () => {
    fc.assert(
      fc.property(valid, (args) => {
        passed = []
        invoke(name, args)
        expect(passed).toHaveLength(1)
      }),
      { numRuns: 100 },
    )
  })

  it('takes nothing else: whatever comes (500 calls)', () => {
    const anything = fc.array(
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true }),
      { maxLength: 3 },
    )
    fc.assert(
      fc.property(anything, (args) => void expectRefusedOrExact(name, schema, args)),
      { numRuns: 500 },
    )
  })

  it('takes nothing else: what was good and has one thing spoiled (500 calls)', () => {
    const outcomes = { passed: 0, refused: 0 }
    const choices = fc.array(fc.nat(1000), { minLength: 1, maxLength: 7 })
    fc.assert(
      fc.property(valid, choices, (args, where) => {
        const spoiled = spoil(args, where)
        outcomes[expectRefusedOrExact(name, schema, Array.isArray(spoiled) ? spoiled : [spoiled])]++
      }),
      { numRuns: 500 },
    )
    expect(outcomes.refused).toBeGreaterThan(30)
  })
})

describe('what was sent', () => {
  it('left no trace in the objects of everybody', () => {
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
    expect(Reflect.get(Object, 'polluted')).toBeUndefined()
  })
})

function expectRefusedOrExact(name: string, schema: CallTable[string], args: unknown[]): 'passed' | 'refused' {
  passed = []
  let refusal: unknown
  try {
    invoke(name, args)
  } catch (error) {
    refusal = error
  }
  if (passed.length === 0) {
    expect(refusal).toBeDefined()
    // The page learns what it did wrong, not what was in the value, which may be megabytes.
    expect(String(refusal).length).toBeLessThan(200)
    return 'refused'
  }
  expect(refusal).toBeUndefined()
  expect(passed).toHaveLength(1)
  const [given] = passed as [unknown[]]
  // Nothing more than the schema describes, and of the same kind all the way down.
  expect(v.parse(schema, given)).toEqual(given)
  expectPlain(given)
  return 'passed'
}

function expectPlain(value: unknown): void {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== Array.prototype)
    throw new Error(`a ${String(prototype)} got through`)
  for (const key of Reflect.ownKeys(value)) {
    if (key === '__proto__' || typeof key === 'symbol') throw new Error(`the key ${String(key)} got through`)
    expectPlain(Reflect.get(value, key))
  }
}

function invoke(name: string, args: readonly unknown[]): void {
  const handler = handlers.get(name) as ((...all: unknown[]) => unknown) | undefined
  if (!handler) throw new Error(`nothing handles ${name}`)
  const frame = { url: 'app://diglot/index.html' }
  void handler({ sender: { mainFrame: frame }, senderFrame: frame }, ...args)
}
