import type { CommandParts } from '../../../renderer/commands/command'
import { runCommand } from '../../../renderer/commands/commands'
import { useStore } from '../../../renderer/store'
import { fakePlayer } from '../../support/fake-player'

/** Commands over parts that only note what was asked of them. */
export function setup() {
  const { player, asked, at } = fakePlayer()
  const requests: unknown[] = []
  const ask = (name: string) => async () => {
    requests.push(name)
  }
  const parts: CommandParts = {
    platform: 'linux',
    player,
    store: useStore,
    open: {
      start: ask('start'),
      choose: ask('choose'),
      openDropped: ask('openDropped'),
      openSample: ask('openSample'),
      openRecent: ask('openRecent'),
      openEntry: ask('openEntry'),
      chooseSpoken: ask('chooseSpoken'),
      take: ask('take'),
      dispose: () => {},
    },
    edits: editsThatNote(requests),
    adding: {
      choose: (what) => requests.push(`add ${what}`),
      change: () => {},
      undo: () => {},
      apply: async () => {},
      end: () => {},
      dispose: () => {},
    },
    hand: handThatNotes(requests),
    times: {
      nudge: (segment, by) => requests.push(['nudge', segment, by]),
      nudgedLine: () => null,
      moveStart: () => true,
      moveGap: (from, start) => requests.push(['move gap', from, start]),
      toggleGap: (line) => requests.push(['gap', line]),
      offset: (by) => requests.push(['offset', by]),
      resetOffset: () => requests.push('no offset'),
      confirm: (segment) => requests.push(['right', segment]),
      denyPlace: (segment) => requests.push(['not here', segment]),
    },
    walk: {
      goOn: () => requests.push('walk on'),
      goBack: () => requests.push('walk back'),
      confirm: () => requests.push('walk: right'),
      denyPlace: () => requests.push('walk: not here'),
      wasFixed: () => {},
      end: () => requests.push('end of the walk'),
      dispose: () => {},
    },
    library: {
      toggle: () => requests.push('library'),
      open: async (id, plays) => void requests.push(['open entry', id, plays]),
      remove: (ids) => requests.push(['remove', ids]),
      relink: async (id) => void requests.push(['relink', id]),
      dispose: () => {},
    },
    notes: {
      attend: () => () => {},
      flush: () => {},
      write: ask('write a note'),
      remove: ask('remove a mark'),
      copy: ask('copy the marks'),
      save: ask('save the marks'),
    },
    exchange: {
      importText: ask('import a text'),
      importTimes: ask('import times'),
      exportTimes: ask('export times'),
      take: ask('take what is offered'),
    },
    recent: { clear: ask('clear recent'), dispose: () => {} },
    peek: { begin: ask('begin peeking'), end: ask('end peeking'), toggle: ask('peek'), dispose: () => {} },
    overlay: { adjust: ask('adjust the overlay') },
    mini: { toggle: ask('mini player'), dispose: () => {} },
    updates: { act: (act) => requests.push(`updates: ${act}`), dispose: () => {} },
    settings: { change: (patch) => requests.push(patch), kept: async () => {}, dispose: () => {} },
    allSettings: {
      change: (patch) => requests.push(patch),
      reset: () => requests.push('reset settings'),
      undo: () => requests.push('undo settings'),
      exportAll: ask('export settings'),
      importAll: ask('import settings'),
    },
    find: {
      open: () => requests.push('find'),
      close: () => requests.push('stop finding'),
      search: (query) => requests.push(query),
      step: (direction) => requests.push(direction),
      play: () => requests.push('play the hit'),
      dispose: () => {},
    },
    tracks: {
      hear: (key) => requests.push(`hear ${key}`),
      hearAt: (key) => requests.push(`hear ${key}`),
      hearNext: ask('hear the next recording'),
      add: ask('add a recording'),
      remove: async (key) => void requests.push(`remove ${key}`),
      alternate: ask('alternate'),
      dispose: () => {},
    },
    recovery: {
      tell: (problem) => requests.push(problem),
      restart: (how) => requests.push(`restart ${how}`),
      start: async () => {},
      dispose: () => {},
    },
  }
  return { run: (id: string) => runCommand(id, parts), asked, at, requests }
}

function editsThatNote(requests: unknown[]): CommandParts['edits'] {
  const note = (name: string) => (asked?: unknown) => {
    requests.push([name, asked])
  }
  return {
    act: note('act'),
    whenKnown: (act) => act(),
    note: note('note'),
    undo: note('undo'),
    redo: note('redo'),
    edited: () => ({ segments: [], marks: [], tracks: {} }),
    flush: () => {},
    dispose: () => {},
  }
}

function handThatNotes(requests: unknown[]): CommandParts['hand'] {
  const note = (name: string) => (asked?: unknown) => {
    requests.push([name, asked])
  }
  return {
    toggleBookmark: note('bookmark'),
    startsNow: note('starts now'),
    freeStart: note('free start'),
    copy: async (text) => note('copy')(text),
  }
}
