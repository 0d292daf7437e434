import { CSPProvider } from '@base-ui/react/csp-provider'
import { Tooltip } from '@base-ui/react/tooltip'
import type { i18n } from 'i18next'
import { lazy, Suspense } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { I18nextProvider } from 'react-i18next'
import { problemOf } from '../shared/recovery/problem'
import styles from './app.module.css'
import { AppContext, type App as AppParts, useApp } from './app-context'
import { useKeys } from './commands/use-keys'
import { useShortcuts } from './commands/use-shortcuts'
import { FindBar } from './find/find-bar'
import { Header } from './header/header'
import { LibraryStage } from './library/library-stage'
import { useMiniShown } from './mini/use-mini-shown'
import { Notices } from './notices/notices'
import { QuietNotice } from './notices/quiet-notice'
import { Region } from './recovery/region'
import { SafeModeStrip } from './recovery/safe-mode-strip'
import { Sheets } from './sheets/sheets'
import { useStore } from './store'
import { useEpisode, useIsLibraryShown } from './store/selectors'
import { Transport } from './transport/transport'
import { CrashScreen } from './ui/crash-screen'
import { DropOverlay } from './welcome/drop-overlay'
import { Finished } from './welcome/finished'
import { ForeignText } from './welcome/foreign-text'
import { MissingAudio } from './welcome/missing-audio'
import { OpeningLine } from './welcome/opening-line'
import { Stage } from './welcome/stage'

const WalkPanel = lazy(async () => ({ default: (await import('./corrections/walk-panel')).WalkPanel }))

/** The whole window. The page may hold no style elements, so the widgets are told to make none. */
export function App({ parts, translator }: { parts: AppParts; translator: i18n }) {
  return (
    <I18nextProvider i18n={translator}>
      <ErrorBoundary
        fallbackRender={({ error }) => (
          <CrashScreen error={error} version={parts.info.version} restart={parts.recovery.restart} />
        )}
        onError={(error) => parts.recovery.tell(problemOf('interface', error))}
      >
        <CSPProvider disableStyleElements>
          <Tooltip.Provider delay={500}>
            <AppContext value={parts}>
              <Window />
            </AppContext>
          </Tooltip.Provider>
        </CSPProvider>
      </ErrorBoundary>
    </I18nextProvider>
  )
}

function Window() {
  const app = useApp()
  // What lies over the window has the keyboard from the moment it is asked for, though its code may be still to come.
  const isUncovered = useStore((s) => s.sheet === null || s.sheet === 'notes')
  useShortcuts(app, useKeys(), app.info.platform === 'darwin', isUncovered)
  const MiniPlayer = useMiniShown()
  return (
    <>
      {MiniPlayer ? (
        <Region name="mini player">
          <MiniPlayer />
        </Region>
      ) : (
        <WholeWindow />
      )}
      <Region name="drop" isDispensable>
        <DropOverlay />
      </Region>
      <Region name="sheet" onFailed={closeSheet}>
        <Sheets />
      </Region>
    </>
  )
}

function WholeWindow() {
  const hasBeside = useStore((s) => s.sheet === 'notes')
  const isLibraryShown = useIsLibraryShown()
  return (
    <div className={styles.window}>
      <div>
        <SafeModeStrip />
        <Region name="header">
          <Header />
        </Region>
        <Region name="notices" isDispensable>
          <Notices />
        </Region>
      </div>
      <main className={styles.stage} data-beside={hasBeside || undefined}>
        <Region name="opening" isDispensable>
          <OpeningLine />
        </Region>
        {isLibraryShown ? (
          <Region name="library">
            <LibraryStage />
          </Region>
        ) : (
          <>
            <Region name="captions">
              <Stage />
            </Region>
            <Region name="finding" isDispensable>
              <Finished />
              <FindBar />
            </Region>
          </>
        )}
        <Region name="quiet words" isDispensable>
          <QuietNotice />
        </Region>
      </main>
      <Region name="transport">
        <Foot />
      </Region>
    </div>
  )
}

/** What it was to show is gone with it, and the window has the keyboard again. */
function closeSheet(): void {
  const { setSheet, say } = useStore.getState()
  setSheet(null)
  say({ words: 'sheetFailed', offers: 'show-report' })
}

function Foot() {
  const episode = useEpisode()
  const isWalking = useStore((s) => s.walk !== null)
  const isLibraryShown = useIsLibraryShown()
  if (!episode) return null
  if (!episode.track) return <MissingAudio />
  return (
    <div>
      {/* It speaks of the text, which the library has taken the place of. */}
      {!isLibraryShown && <ForeignText />}
      {isWalking && (
        <Suspense fallback={null}>
          <WalkPanel />
        </Suspense>
      )}
      <Transport />
    </div>
  )
}
