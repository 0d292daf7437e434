import { Profiler } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { type App, AppContext } from '../../renderer/app-context'
import { CaptionView } from '../../renderer/captions/caption-view'
import { useStore } from '../../renderer/store'
import { createTranslator } from '../../shared/i18n/translator'
import '../../renderer/styles/tokens.css'
import '../../renderer/styles/base.css'
import { createFakePlayer, type FakePlayer } from './fake-player'
import { makeEpisode } from './make-episode'
import { NaiveView } from './naive-view'

declare global {
  interface Window {
    harness: { readonly player: FakePlayer; readonly store: typeof useStore; commits: number }
  }
}

/**
 * The real caption view, or with `view=naive` the other, on a made-up episode. The address says which:
 * `?count=10000&source=aligned&uneven=1`.
 */
const asked = new URLSearchParams(location.search)
const episode = makeEpisode({
  count: Number(asked.get('count') ?? 264),
  source: asked.get('source') === 'aligned' ? 'aligned' : 'estimated',
  isUneven: asked.has('uneven'),
})
const theme = asked.get('theme')
if (theme) document.documentElement.dataset.theme = theme

const player = createFakePlayer(episode.timeline?.duration ?? 0)
window.harness = { player, store: useStore, commits: 0 }
useStore.getState().setEpisode(asked.has('untimed') ? { ...episode, timeline: null } : episode)

/** As much of the window as the captions use. */
const parts = { player, info: { platform: 'linux' }, run: () => {}, peek: { end: () => {} } } as unknown as App

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
createRoot(root).render(
  <I18nextProvider i18n={createTranslator(asked.get('language') === 'zh' ? 'zh-Hans' : 'en')}>
    <header />
    <Profiler id="captions" onRender={() => window.harness.commits++}>
      <AppContext value={parts}>
        {asked.get('view') === 'naive' ? <NaiveView player={player} /> : <CaptionView player={player} />}
      </AppContext>
    </Profiler>
    <footer />
  </I18nextProvider>,
)
