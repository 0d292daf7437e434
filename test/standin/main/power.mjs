import { EventEmitter } from 'node:events'
import { calls } from './recorded-calls.mjs'

let lastId = 0
/** @type {Set<number>} */
const blockers = new Set()

/** Keeps nothing awake, but keeps count. */
export const powerSaveBlocker = /** @satisfies {Electron.PowerSaveBlocker} */ ({
  start(type) {
    calls.push(['powerSaveBlocker.start', type])
    blockers.add(++lastId)
    return lastId
  },
  stop(id) {
    calls.push(['powerSaveBlocker.stop', id])
    return blockers.delete(id)
  },
  isStarted: (id) => blockers.has(id),
})

/** Never tells of anything by itself; tests emit `suspend`, `resume` and the like. */
export const powerMonitor = new EventEmitter()
