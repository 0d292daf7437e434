import { createRoot } from 'react-dom/client'
import type { CommandId } from '../shared/commands/command-keys'
import { startTranslator } from '../shared/i18n/start-translator'
import type { Seconds } from '../shared/model/time'
import type { Timeline } from '../shared/model/timeline'
import { App } from './app'
import { hostBridge } from './bridge'
import { prepareRowMenu } from './captions/use-row-menu'
import type { CommandParts } from './commands/command'
import { releaseCommand, runCommand } from './commands/commands'
import { saveEditor } from './corrections/correct-line'
import { loadEngine, loadReadings } from './find/load-engine'
import { chosenLanguage, followLanguage } from './i18n/follow-language'
import { loadWords } from './i18n/load-words'
import { prepareLibrary } from './library/library-stage'
import { loadMini, prepareMini } from './mini/use-mini-shown'
import { connectMediaSession } from './player/connect-media-session'
import { createVoices } from './player/voices'
import { createAddingSession } from './session/adding-session'
import { createAllSettings } from './session/all-settings-session'
import { createEditSession } from './session/edit-session'
import { createExchangeSession } from './session/exchange-session'
import { createFindSession } from './session/find-session'
import { goTo } from './session/go-to'
import { createHandSession } from './session/hand-session'
import { keepingHost } from './session/keeping-host'
import { createLibrarySession } from './session/library-session'
import { reportListening } from './session/listening-report'
import { createMiniSession } from './session/mini-session'
import { createNotesSession } from './session/notes-session'
import { createOpenSession } from './session/open-session'
import { createOutlineTracks } from './session/outline-tracks'
import { createPeekSession } from './session/peek-session'
import { keepPlace } from './session/place-session'
import { failureTeller, takeBackFailures } from './session/playback-notices'
import { askWithHeadStart } from './session/recall-timeline'
import { createRecentSession } from './session/recent-session'
import { createPlaying } from './session/recordings-session'
import { createRecoverySession } from './session/recovery-session'
import { createRefineTracks } from './session/refine-tracks'
import { createRefitTracks } from './session/refit-tracks'
import { createSettingsSession } from './session/settings-session'
import { createTimeSession } from './session/time-session'
import { createUpdateSession } from './session/update-session'
import { createWalkSession } from './session/walk-session'
import { followTitle } from './session/window-title'
import { prepareSheets } from './sheets/sheets'
import { useStore } from './store'
import { followTextSize } from './styles/follow-text-size'
import { followTheme } from './styles/follow-theme'
import { outlineTrack } from './workers/outline-track'
import { startAlignWorker, startHearing } from './workers/start-align-worker'
import { startOutlineWorker } from './workers/start-outline-worker'

const bridge = hostBridge()
const store = useStore
const root = document.getElementById('root')!
// Before anything can fail.
const recovery = createRecoverySession({
  bridge,
  store,
  failures: window,
  isBlank: () => root.childElementCount === 0,
  now: Date.now,
})
const info = await bridge.invoke('app:info')
store.getState().setSettings(info.settings)

followTheme(store)
followTextSize(store)
const language = chosenLanguage(info.settings, info.systemLanguage)
const translator = startTranslator(language, { [language]: await loadWords(language) })
followLanguage(translator, store, info.systemLanguage)
followTitle(store)
takeBackFailures(store)

const callAfter = (delay: Seconds, then: () => void) => {
  const timer = setTimeout(then, delay * 1000)
  return () => clearTimeout(timer)
}
// In the page, where end-to-end tests and the browser's own tools can see it.
const makeAudio = () => document.body.appendChild(new Audio())
const { reportPlayer: report, setRestingLength: measured } = store.getState()
const voices = createVoices(makeAudio(), { makeAudio, report, measured, fail: failureTeller({ store }) })
const playing = createPlaying({ store, voices })
const { player } = playing
const settings = createSettingsSession({ bridge, store, player })
const allSettings = createAllSettings({ bridge, store, player, settings })
/** The last moment for what was done to the open episode, and for what is being written in it. */
const leave = () => {
  notes.flush()
  saveEditor({ store, edits })
  edits.flush()
}
const open = createOpenSession({ bridge, store, player, take: (offered) => void exchange.take(offered), leave })
const find = createFindSession({ store, player, loadEngine, loadReadings })
const edits = createEditSession({ store, host: keepingHost(bridge) })
const hand = createHandSession({ bridge, store, player, edits })
const times = createTimeSession({ store, player, edits, after: callAfter })
const walk = createWalkSession({ store, player, times })
const tracks = playing.recordings({ bridge, settings, open, note: edits.note })
const notes = createNotesSession({
  bridge,
  store,
  edits,
  lineName: (line) => translator.t('notes.line', { line }),
})
const exchange = createExchangeSession({ bridge, store, edits, takeTimes: (times) => refine.take(times) })
const peek = createPeekSession({ player, store })
const updates = createUpdateSession({ bridge, store })
const recent = createRecentSession({ bridge, store, note: edits.note })
const adding = createAddingSession({ bridge, store, openEntry: open.openEntry, note: edits.note })
const library = createLibrarySession({ bridge, store, player, openEntry: open.openEntry, note: edits.note })
const mini = createMiniSession({ store, settings })
const overlay = { adjust: () => void bridge.invoke('overlay:adjust') }
const commandParts: CommandParts = {
  platform: info.platform,
  player,
  store,
  open,
  adding,
  settings,
  allSettings,
  find,
  edits,
  hand,
  times,
  walk,
  peek,
  updates,
  mini,
  notes,
  exchange,
  recent,
  library,
  overlay,
  recovery,
  tracks,
}
const run = (id: string) => runCommand(id, commandParts)
const release = (id: CommandId) => releaseCommand(id, commandParts)
const recall = askWithHeadStart((episodeId, key) => bridge.invoke('timeline:recall', { episodeId, key }))
const keepTimes = (episodeId: string, { spoken, also, cues }: Timeline, key?: string) =>
  void bridge.invoke('timeline:keep', { episodeId, key, spoken, also, cues: [...cues] })
const refine = createRefineTracks({
  store,
  playhead: () => player.clock.now(),
  startWorker: () => startAlignWorker((what) => recovery.tell({ kind: 'worker', what, isMended: true })),
  failed: (what) => recovery.tell({ kind: 'worker', what }),
  recall,
  keep: keepTimes,
  retime: (key, episodeId, { language, also }, because) =>
    bridge.invoke('timeline:estimate', { episodeId, key, spoken: language, also, because }),
})
createRefitTracks({
  store,
  hear: (job, end) => startHearing(job, end, (what) => recovery.tell({ kind: 'worker', what, isMended: true })),
  after: callAfter,
  keep: keepTimes,
})
createOutlineTracks({
  store,
  keep: (trackId, peaks) => void bridge.invoke('peaks:keep', { trackId, peaks }),
  outline: (job, { tell, end }) =>
    outlineTrack(
      {
        startWorker: startOutlineWorker,
        playhead: () => player.clock.now(),
        now: () => performance.now() / 1000,
        after: callAfter,
        tell,
        end,
        note: (what) => recovery.tell({ kind: 'worker', what, isMended: true }),
      },
      job,
    ),
  load: async (key, episode, trackId) => {
    // Without lines nobody asked for times yet, and main has not looked what it knows of this sound.
    if (!episode.timeline) await recall(episode.id, key)
    const answer = await fetch(`media://peaks/${trackId}`)
    return answer.ok ? new Int8Array(await answer.arrayBuffer()) : null
  },
})
const loadSentences = async () => (await import('../shared/timeline/sentence-times')).sentenceTimes
connectMediaSession(player, store, run)
reportListening({
  store,
  clock: player.clock,
  tell: (listening) => void bridge.invoke('listening:report', listening),
  loadSentences,
})
addEventListener('pagehide', leave)
bridge.on('command:run', run)
bridge.on('listening:pause', () => player.pause())

if (info.settings.isMini) await loadMini()
createRoot(root).render(<App parts={{ ...commandParts, info, refine, bridge, run, release }} translator={translator} />)
keepPlace({
  store,
  player,
  settings,
  keep: (episodeId, place, isAtRest) => void bridge.invoke('place:keep', { episodeId, place, isAtRest }),
  loadSentences,
})
const begun = open.start()
// A link that opened the window leads further than to where the listener was.
bridge.on('player:go', (time) => void begun.then(() => goTo(time, { player, store })))
await begun
await recovery.start()
prepareSheets()
prepareLibrary()
prepareRowMenu()
prepareMini()
