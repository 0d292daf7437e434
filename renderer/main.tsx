import { createRoot } from 'react-dom/client'
import { createTranslator } from '../shared/i18n/translator'
import { App } from './app'
import { hostBridge } from './bridge'
import type { CommandParts } from './commands/command'
import { runCommand } from './commands/commands'
import { chosenLanguage, followLanguage } from './i18n/follow-language'
import { createAudioPlayer } from './player/audio-player'
import { connectMediaSession } from './player/connect-media-session'
import { createHandSession } from './session/hand-session'
import { createOpenSession } from './session/open-session'
import { createPeaksSession } from './session/peaks-session'
import { takeBackFailures } from './session/playback-notices'
import { askWithHeadStart } from './session/recall-timeline'
import { createRefineSession } from './session/refine-session'
import { createSettingsSession } from './session/settings-session'
import { followTitle } from './session/window-title'
import { useStore } from './store'
import { followTheme } from './styles/follow-theme'
import { startAlignWorker } from './workers/start-align-worker'

const bridge = hostBridge()
const store = useStore
const info = await bridge.invoke('app:info')
store.getState().setSettings(info.settings)

followTheme(store)
const translator = createTranslator(chosenLanguage(info.settings, info.systemLanguage))
followLanguage(translator, store, info.systemLanguage)
followTitle(store)
takeBackFailures(store)

// In the page, where end-to-end tests and the browser's own tools can see it.
const audio = document.body.appendChild(new Audio())
const player = createAudioPlayer(audio, {
  report: store.getState().reportPlayer,
  fail: store.getState().addNotice,
})
const settings = createSettingsSession({ bridge, store, player })
const open = createOpenSession({ bridge, store, player })
const hand = createHandSession({ bridge, store, player })
const commandParts: CommandParts = { player, store, open, settings, hand }
const run = (id: string) => runCommand(id, commandParts)
const refine = createRefineSession({
  store,
  playhead: () => player.clock.now(),
  startWorker: startAlignWorker,
  recall: askWithHeadStart((episodeId) => bridge.invoke('timeline:recall', { episodeId })),
  keep: (episodeId, { spoken, also, cues }) =>
    void bridge.invoke('timeline:keep', { episodeId, spoken, also, cues: [...cues] }),
  retime: (episodeId, { language, also }, because) =>
    bridge.invoke('timeline:estimate', { episodeId, spoken: language, also, because }),
})
createPeaksSession({
  store,
  keep: (trackId, peaks) => void bridge.invoke('peaks:keep', { trackId, peaks }),
  load: async (trackId) => {
    const answer = await fetch(`media://peaks/${trackId}`)
    return answer.ok ? new Int8Array(await answer.arrayBuffer()) : null
  },
})
connectMediaSession(player, store, run)
bridge.on('command:run', run)

createRoot(document.getElementById('root')!).render(
  <App parts={{ info, player, open, settings, refine, run }} translator={translator} />,
)
await open.start()
