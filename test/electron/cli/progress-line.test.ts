import { describe, expect, it } from 'vitest'
import { createProgressLine } from '../../../electron/cli/progress-line'
import { createTranslator } from '../../../shared/i18n/translator'

describe('progress in a terminal', () => {
  it('is one line, written over at every whole per cent and taken away at the end', () => {
    const { told, line } = setup({ isTerminal: true })
    for (const fraction of [0.1, 0.101, 0.11]) line.show({ fraction, remaining: 65 })
    line.end()
    expect(told).toEqual([
      '\r\u001B[KListening: 10 %, about 1:05 left',
      '\r\u001B[KListening: 11 %, about 1:05 left',
      '\r\u001B[K',
    ])
  })

  it('leaves the terminal alone when nothing was told', () => {
    const { told, line } = setup({ isTerminal: true })
    line.end()
    expect(told).toEqual([])
  })
})

describe('progress in a log', () => {
  it('is a line every ten per cent', () => {
    const { told, line } = setup({ isTerminal: false })
    for (let percent = 0; percent <= 100; percent++) line.show({ fraction: percent / 100, remaining: 0 })
    line.end()
    expect(told).toHaveLength(10)
    expect(told.every((text) => /^Listening: \d+0 %, about 0:00 left\n$/.test(text))).toBe(true)
  })
})

describe('the time left', () => {
  it('is reckoned from the time it took so far where the work does not say it', () => {
    const { told, line, pass } = setup({ isTerminal: false })
    pass(30_000)
    line.show({ fraction: 0.25 })
    expect(told).toEqual(['Listening: 25 %, about 1:30 left\n'])
  })

  it('is not guessed at the very beginning', () => {
    const { told, line } = setup({ isTerminal: true })
    line.show({ fraction: 0.001 })
    expect(told.join('')).toContain('Listening: 0 %')
    expect(told.join('')).not.toContain('left')
  })
})

function setup({ isTerminal }: { isTerminal: boolean }) {
  const told: string[] = []
  let time = 1000
  const output = { log: (text: string) => told.push(text), isTerminal, now: () => time }
  return {
    told,
    line: createProgressLine(output, createTranslator('en')),
    pass: (milliseconds: number) => {
      time += milliseconds
    },
  }
}
