import { app, clipboard, shell } from 'electron'
import type { i18n } from 'i18next'
import type { PlainResults, plainInvokes } from '../../../shared/ipc/plain-contract'
import type { RecoveryName, RecoveryResults, Restart, recoveryInvokes } from '../../../shared/ipc/recovery-calls'
import type { HandlersOf } from '../shell/ipc'
import type { Recovery } from './recovery'

/** So much a page may report in this time; a page that fails in every frame is not written down each time. Milliseconds. */
const toldAtMost = 30
const toldWithin = 60_000

/** What each call of `recovery-calls.ts` does. */
export function recoveryHandlers(
  recovery: Recovery,
): HandlersOf<typeof recoveryInvokes, RecoveryResults & Record<RecoveryName, unknown>> {
  const { reporter, place } = recovery
  let told: number[] = []
  return {
    'place:keep': ({ episodeId, place: at, isAtRest }) => {
      place.keep(episodeId, at, isAtRest)
      return undefined
    },
    'recovery:news': () => recovery.takeNews(),
    'recovery:tell': (problem) => {
      const now = Date.now()
      told = told.filter((moment) => now - moment < toldWithin)
      if (told.length >= toldAtMost) return undefined
      told.push(now)
      if (problem.isMended) reporter.log.warn(problem.kind, problem.what)
      else reporter.report(problem)
      if (problem.isFatal) recovery.pages.showPlain()
      return undefined
    },
    'recovery:report': () => reporter.reports.newest() ?? null,
    'recovery:show-report': () => {
      const path = reporter.reports.newestPath()
      if (path !== undefined) shell.showItemInFolder(path)
      return undefined
    },
    'recovery:copy-report': () => copyReport(recovery),
    'recovery:restart': (how) => restart(recovery, how),
  }
}

/** What each call of the plain page does. */
export function plainHandlers(
  recovery: Recovery,
  words: () => Pick<i18n, 't' | 'language'>,
): HandlersOf<typeof plainInvokes, PlainResults> {
  return {
    'plain:words': () => {
      const { t, language } = words()
      return {
        language,
        title: t('recovery.pageTitle'),
        explanation: t('recovery.pageExplanation'),
        tryAgain: t('recovery.tryAgain'),
        safeMode: t('recovery.startSafe'),
        copy: t('recovery.copyReport'),
        copied: t('recovery.copied'),
        quit: t('recovery.quit'),
        reportLabel: t('recovery.reportLabel'),
        report: recovery.reporter.reports.newest() ?? '',
      }
    },
    'plain:copy': () => copyReport(recovery),
    'plain:restart': (how) => restart(recovery, how),
    'plain:quit': () => {
      app.quit()
      return undefined
    },
  }
}

async function copyReport({ reporter }: Recovery): Promise<boolean> {
  const report = reporter.reports.newest()
  if (report !== undefined) await clipboard.writeText(report)
  return report !== undefined
}

async function restart(recovery: Recovery, how: Restart): Promise<undefined> {
  if (how === 'window') recovery.pages.reopen()
  else await recovery.restart(how)
}
