import { expect, test } from 'vitest'
import { type Row, table } from '../../bench/timing/table'

const head = { case: 'a-case', minutes: 60, method: 'alignment' }
const row: Row = {
  ...head,
  segments: 100,
  median: 0.0214,
  mean: 0.1,
  p90: 12.34,
  max: Number.POSITIVE_INFINITY,
  within: { '0.2': 0.97, '0.5': 0.995, '1': 1, '2': 1 },
  onRightLine: 0.9876,
  absent: { precision: 0.9, recall: null },
  longestWrongRun: 2,
  seconds: 40,
  timesRealTime: 90,
  peakBytes: 512e6,
}

test('a row is a line under its header, in the units it names', () => {
  const [header, line] = table([row]).split('\n')
  const cells = (text = '') => text.trim().split(/ {2,}/)
  expect(Object.fromEntries(cells(header).map((title, at) => [title, cells(line)[at]]))).toEqual({
    ...{ case: 'a-case', min: '60.0', method: 'alignment', median: '0.021', p90: '12.3' },
    ...{ '<0.2': '97.0', '<0.5': '99.5', '<1': '100.0', '<2 s': '100.0', 'right line': '98.8' },
    ...{ 'absent P': '0.90', R: '-', 'wrong run': '2', 'x real time': '90', MB: '512' },
  })
})

test('what was not measured, and what failed, is not a number', () => {
  const lines = table([
    { ...row, peakBytes: null },
    { ...head, failure: 'no audio' },
  ]).split('\n')
  expect(lines[1]).toMatch(/ -$/)
  expect(lines[2]).toMatch(/alignment +failed$/)
})
