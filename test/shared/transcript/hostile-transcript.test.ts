import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../shared/text/decode-text'
import { parseTranscript } from '../../../shared/transcript/parse-transcript'
import { hostileTexts } from '../../support/hostile-texts'

describe('a line that wants to be more than text', () => {
  it('there are enough of them', () => {
    expect(hostileTexts.length).toBeGreaterThanOrEqual(60)
    expect(new Set(hostileTexts.map(([name]) => name)).size).toBe(hostileTexts.length)
  })

  it.each(hostileTexts)('stays the text that it is: %s', async (_name, hostile) => {
    const { text } = await decodeText(new TextEncoder().encode(transcriptWith(hostile)))
    const { transcript } = parseTranscript(text)
    const said = transcript.segments.flatMap(({ texts, speaker }) => [...Object.values(texts), speaker ?? ''])
    // Letter by letter; what is between them may be broken into lines, or is no character that can be seen.
    const letters = (raw: string) => raw.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
    const shown = letters(
      [...said, ...transcript.notes.map((note) => JSON.stringify(note)), transcript.title ?? ''].join(''),
    )
    expect(shown).toContain(
      letters(new TextDecoder().decode(new TextEncoder().encode(hostile)).replace(/\p{Cc}/gu, '')),
    )
    // No control character: none of them can be shown, and some act on a terminal.
    expect(said.join('')).not.toMatch(/[^\P{Cc}\t]/u)
  })

  it('changes nothing that all objects share', () => {
    for (const [, hostile] of hostileTexts) {
      parseTranscript(`${hostile}: ${hostile}\n${hostile}\n`)
      parseTranscript(transcriptWith(hostile))
    }
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
    expect(Reflect.get(globalThis, 'pwned')).toBeUndefined()
  })
})

function transcriptWith(hostile: string): string {
  const pairs = [
    '雨下了整整一夜。',
    'It rained all through the night.',
    '到了早上，街道像镜子一样亮。',
    'By morning the streets shone.',
  ]
  return [...pairs, '他打开了门，看了看外面。', hostile, ...pairs, ''].join('\n')
}
