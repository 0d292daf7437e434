import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { cutParts, lengthOf, type Part, splice } from '../../../../electron/services/media/spliced-file'

const source = Uint8Array.from({ length: 256 }, (_, i) => i)
const part: fc.Arbitrary<Part> = fc.oneof(
  fc.uint8Array({ maxLength: 20 }),
  fc.tuple(fc.nat(200), fc.nat(50)).map(([start, length]) => ({ start, end: start + length })),
)

describe('cutParts', () => {
  test.prop([fc.array(part, { maxLength: 8 }), fc.nat(300), fc.nat(300)])(
    'gives what a cut of all the bytes would give, and nothing empty',
    (parts, start, length) => {
      const file = splice(parts)
      const whole = bytesOf(parts)
      expect(file.size).toBe(whole.length)
      const cut = cutParts(file, { start, end: start + length })
      expect(bytesOf(cut)).toEqual(whole.slice(start, start + length))
      expect(cut.map(lengthOf)).not.toContain(0)
    },
  )
})

function bytesOf(parts: readonly Part[]): number[] {
  return parts.flatMap((one) => (one instanceof Uint8Array ? [...one] : [...source.subarray(one.start, one.end)]))
}
