import type { i18n } from 'i18next'
import { formatClock } from '../../shared/i18n/format'
import type { AlignProgress } from './aligner'

/** Where progress is told. */
export interface ProgressOutput {
  readonly log: (text: string) => void
  /** Whether `log` reaches a terminal, where a line can be written over. */
  readonly isTerminal: boolean
  /** Milliseconds since any fixed time. */
  readonly now: () => number
}

export interface ProgressLine {
  show(progress: AlignProgress): void
  /** Takes the line away, so that what follows stands where it stood. */
  end(): void
}

/** A log is told as often as this, in per cent. */
const logStep = 10

/** A first estimate of the time left is made when this much is done; before, it would be a guess. */
const leastToExtrapolate = 0.02

const clearLine = '\r\u001B[K'

/** One line rewritten in a terminal, and a line every ten per cent elsewhere, with about how long it will still take. */
export function createProgressLine({ log, isTerminal, now }: ProgressOutput, { t }: Pick<i18n, 't'>): ProgressLine {
  const began = now()
  let told = isTerminal ? -1 : 0

  const words = ({ fraction, remaining }: AlignProgress) => {
    const percent = Math.floor(fraction * 100)
    const passed = (now() - began) / 1000
    const extrapolated = fraction >= leastToExtrapolate ? (passed * (1 - fraction)) / fraction : undefined
    const left = remaining ?? extrapolated
    if (left === undefined) return t('cli.progress', { percent })
    return t('cli.progressLeft', { percent, remaining: formatClock(Math.ceil(left)) })
  }

  return {
    show(progress) {
      const percent = Math.floor(progress.fraction * 100)
      const step = isTerminal ? percent : Math.floor(percent / logStep) * logStep
      if (step <= told) return
      told = step
      log(isTerminal ? `${clearLine}${words(progress)}` : `${words(progress)}\n`)
    },
    end() {
      if (isTerminal && told >= 0) log(clearLine)
    },
  }
}
