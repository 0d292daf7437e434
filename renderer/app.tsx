import { CSPProvider } from '@base-ui/react/csp-provider'
import { Tooltip } from '@base-ui/react/tooltip'
import type { i18n } from 'i18next'
import { ErrorBoundary } from 'react-error-boundary'
import { I18nextProvider } from 'react-i18next'
import styles from './app.module.css'
import { AppContext, type App as AppParts, useApp } from './app-context'
import { useKeys } from './commands/use-keys'
import { useShortcuts } from './commands/use-shortcuts'
import { FindBar } from './find/find-bar'
import { Header } from './header/header'
import { MiniPlayer } from './mini/mini-player'
import { useIsMiniShown } from './mini/use-is-mini-shown'
import { Notices } from './notices/notices'
import { QuietNotice } from './notices/quiet-notice'
import { Sheets } from './sheets/sheets'
import { useStore } from './store'
import { useEpisode } from './store/selectors'
import { Transport } from './transport/transport'
import { CrashScreen } from './ui/crash-screen'
import { DropOverlay } from './welcome/drop-overlay'
import { Finished } from './welcome/finished'
import { ForeignText } from './welcome/foreign-text'
import { MissingAudio } from './welcome/missing-audio'
import { OpeningLine } from './welcome/opening-line'
import { Stage } from './welcome/stage'

/** The whole window. The page may hold no style elements, so the widgets are told to make none. */
export function App({ parts, translator }: { parts: AppParts; translator: i18n }) {
  return (
    <I18nextProvider i18n={translator}>
      <ErrorBoundary fallbackRender={({ error }) => <CrashScreen error={error} version={parts.info.version} />}>
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
  const isUncovered = useStore((s) => s.sheet === null)
  useShortcuts(app, useKeys(), app.info.platform === 'darwin', isUncovered)
  return (
    <>
      {useIsMiniShown() ? <MiniPlayer /> : <WholeWindow />}
      <DropOverlay />
      <Sheets />
    </>
  )
}

function WholeWindow() {
  return (
    <div className={styles.window}>
      <Header />
      <main className={styles.stage}>
        <OpeningLine />
        <Notices />
        <Stage />
        <Finished />
        <FindBar />
        <QuietNotice />
      </main>
      <Foot />
    </div>
  )
}

function Foot() {
  const episode = useEpisode()
  if (!episode) return null
  if (!episode.track) return <MissingAudio />
  return (
    <div>
      <ForeignText />
      <Transport />
    </div>
  )
}
