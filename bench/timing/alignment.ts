import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { windowlessProgram } from '../../scripts/app-host.mjs'
import type { TimelineDocument } from '../../shared/export/timeline-json'
import type { Method } from './method'
import { runMeasured } from './run-measured'

const diglot = fileURLToPath(new URL('../../bin/diglot.mjs', import.meta.url))

/** Diglot as a person would call it, cold: it is told nothing but the two files. */
export const alignment: Method = {
  name: 'alignment',
  missing: () => (windowlessProgram([]) ? null : 'Electron, or a Chrome or Chromium'),
  async time({ audioFile, transcriptFile }) {
    // A build that is out of date is made before the clock runs.
    await runMeasured(process.execPath, [diglot, '--version'])
    const files = [path.resolve(audioFile), path.resolve(transcriptFile)]
    const { out, seconds, peakBytes } = await runMeasured(process.execPath, [diglot, 'align', ...files])
    const { spoken, segments } = JSON.parse(out) as TimelineDocument
    return { segments, spoken, seconds, peakBytes }
  },
}
