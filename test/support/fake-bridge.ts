import type { Bridge, PageInvokeName } from '../../shared/ipc/bridge'
import type { InvokeResults, OpenResult, Pushes } from '../../shared/ipc/contract'
import { ok } from '../../shared/model/result'
import { defaultSettings, type Settings } from '../../shared/model/settings'

export type Answers = {
  [K in PageInvokeName]?: (argument: never) => InvokeResults[K] | Promise<InvokeResults[K]>
} & { openDropped?: (files: readonly File[]) => OpenResult | Promise<OpenResult> }

/** A host that answers as it is told, keeps what it was asked, and can push. */
export function fakeBridge(answers: Answers = {}) {
  const calls: [name: string, argument: unknown][] = []
  const listeners = new Map<string, Set<(payload: never) => void>>()
  let settings: Settings = defaultSettings

  const defaults: Record<PageInvokeName, (argument: never) => unknown> = {
    'app:info': () => ({
      version: '0.0.0',
      platform: 'linux',
      systemLanguage: 'en',
      isPreview: false,
      isSafeMode: false,
      settings,
    }),
    'episode:current': () => ok(null),
    'episode:choose': () => ok(null),
    'episode:open-sample': () => ok(null),
    'recent:list': () => [],
    'recent:open': () => ok(null),
    'recent:clear': () => undefined,
    'recent:restore': () => undefined,
    'timeline:estimate': () => {
      throw new Error('no estimate was expected')
    },
    'timeline:recall': () => null,
    'timeline:keep': () => true,
    'peaks:keep': () => true,
    'marks:recall': () => [],
    'marks:keep': () => true,
    'edits:keep': () => true,
    'library:list': () => [],
    'library:open': () => ok(null),
    'library:remove': () => 0,
    'library:restore': () => 0,
    'library:relink': () => null,
    'library:keep-cover': () => undefined,
    'import:choose': () => false,
    'import:cancel': () => undefined,
    'import:apply': () => ({ added: [], failures: [], isCancelled: false }),
    'tracks:add': () => ok(null),
    'tracks:remove': () => null,
    'tracks:restore': () => ok(null),
    'tracks:hear': () => true,
    'file:save': () => ok(null),
    'text:choose': () => ok(null),
    'times:choose': () => ok(null),
    'times:contents': () => ({}),
    'listening:report': () => undefined,
    'clipboard:write': () => undefined,
    'overlay:adjust': () => undefined,
    'settings:write-file': () => ok(null),
    'settings:read-file': () => ok(null),
    'storage:sizes': () => [],
    'storage:clear': () => [],
    'settings:change': (patch: Partial<Settings>) => {
      settings = { ...settings, ...patch }
      return settings
    },
    'updates:act': () => null,
    'place:keep': () => undefined,
    'recovery:news': () => [],
    'recovery:tell': () => undefined,
    'recovery:report': () => null,
    'recovery:show-report': () => undefined,
    'recovery:copy-report': () => true,
    'recovery:restart': () => undefined,
  }

  const bridge: Bridge = {
    async invoke(name, ...[argument]) {
      calls.push([name, argument])
      const answer = (answers[name] ?? defaults[name]) as (argument: unknown) => never
      return answer(argument)
    },
    on(name, listener) {
      const known = listeners.get(name) ?? new Set()
      listeners.set(name, known.add(listener))
      return () => known.delete(listener)
    },
    async openDropped(files) {
      calls.push(['openDropped', files])
      return answers.openDropped?.(files) ?? ok(null)
    },
  }
  return {
    bridge,
    calls,
    /** The arguments of every call of this name, in order. */
    asked: (name: string) => calls.filter(([called]) => called === name).map(([, argument]) => argument),
    push<K extends keyof Pushes>(name: K, payload: Pushes[K]): void {
      for (const listener of listeners.get(name) ?? []) (listener as (payload: Pushes[K]) => void)(payload)
    },
    /** How many listen to a push. */
    listening: (name: keyof Pushes) => listeners.get(name)?.size ?? 0,
  }
}
