import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { baseLanguage } from '../../shared/text/base-language'
import type { Method } from './method'
import { plainText } from './plain-text'
import { runMeasured } from './run-measured'

interface Result {
  readonly fragments: readonly { readonly begin: string; readonly end: string }[]
}

/** It names languages by three letters. */
const languages: Readonly<Record<string, string>> = {
  de: 'deu',
  en: 'eng',
  es: 'spa',
  fr: 'fra',
  it: 'ita',
  ja: 'jpn',
  ko: 'kor',
  nl: 'nld',
  pl: 'pol',
  pt: 'por',
  ru: 'rus',
  tr: 'tur',
  vi: 'vie',
  zh: 'cmn',
}

/** aeneas (`pip install aeneas`) at its defaults: speech is synthesised and aligned with the recording by time warping. */
export const aeneas: Method = {
  name: 'aeneas',
  missing: () => (spawnSync('python3', ['-c', 'import aeneas']).status === 0 ? null : 'aeneas (pip install aeneas)'),
  async time(item) {
    const language = languages[baseLanguage(item.spoken)]
    if (language === undefined) throw new Error(`aeneas: no name for ${item.spoken}`)
    const folder = mkdtempSync(path.join(tmpdir(), 'diglot-bench-'))
    try {
      const { text, places } = plainText(item, '\n')
      const [textFile, result] = ['text.txt', 'result.json'].map((name) => path.join(folder, name)) as [string, string]
      writeFileSync(textFile, text)
      const task = `task_language=${language}|is_text_type=plain|os_task_file_format=json`
      const args = ['-m', 'aeneas.tools.execute_task', item.audioFile, textFile, task, result]
      const { seconds, peakBytes } = await runMeasured('python3', args, { env: { PYTHONIOENCODING: 'UTF-8' } })
      const fragments = (JSON.parse(readFileSync(result, 'utf8')) as Result).fragments.values()
      // One fragment per line, and no line for a segment without text.
      const segments = places.map((place) => {
        const fragment = place === null ? undefined : fragments.next().value
        return fragment ? { start: Number(fragment.begin), end: Number(fragment.end) } : { start: null, end: null }
      })
      return { segments, seconds, peakBytes }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}
