/** @import { Chromium } from './launch-chromium.mjs' */
import { isHeadful } from '../launch/standin-process.mjs'
import { startPage, startTwinServer } from '../schemes/twin-server.mjs'
import { launchChromium } from './launch-chromium.mjs'

/** @type {Chromium | undefined} */
let chromium
/** The window that a headful browser opens at its start, until the app's first window takes it. @type {string[]} */
const spareTargets = []
/** @type {Set<string>} */
const ownTargets = new Set()
/** @type {Set<Promise<unknown>>} */
const beingMade = new Set()

/**
 * @typedef {object} ForeignPage a page that Chromium opened for a link or `window.open`
 * @property {string} targetId
 * @property {string | undefined} openerId
 * @property {string} url
 */
/** @type {(page: ForeignPage) => void} */
let handleForeignPage = () => {}

/** The running browser; undefined before the app is ready. */
export const browser = () => chromium

/** @param {typeof handleForeignPage} handler */
export function onForeignPage(handler) {
  handleForeignPage = handler
}

/**
 * @param {{ switches: ReadonlyMap<string, string>, appName: string }} options
 * @returns {Promise<Chromium>}
 */
export async function startBrowser(options) {
  await startTwinServer()
  const started = await launchChromium({ ...options, startPage: startPage() })
  const { pipe } = started
  const firstWindow = new Promise((resolve) => {
    pipe.on('Target.targetCreated', ({ targetInfo }) => {
      if (targetInfo.type !== 'page' || targetInfo.url.startsWith('devtools:')) return
      if (isHeadful && spareTargets.length === 0 && ownTargets.size === 0) {
        spareTargets.push(targetInfo.targetId)
        ownTargets.add(targetInfo.targetId)
        resolve(undefined)
      } else void judge(targetInfo)
    })
  })
  await pipe.send('Target.setDiscoverTargets', { discover: true })
  if (isHeadful) await firstWindow
  chromium = started
  return started
}

/** @param {{ targetId: string, url: string, openerId?: string }} page */
async function judge({ targetId, url, openerId }) {
  // Chromium announces a target before it answers the command that made it.
  await Promise.allSettled(beingMade)
  if (!ownTargets.has(targetId)) handleForeignPage({ targetId, url, openerId })
}

/**
 * A page in a window of its own, empty.
 *
 * @param {{ width: number, height: number }} size
 * @returns {Promise<string>} its target's id
 */
export async function makePage({ width, height }) {
  if (!chromium) throw new Error('the browser has not started')
  const spare = spareTargets.pop()
  if (spare) return spare
  const making = chromium.pipe.send('Target.createTarget', { url: 'about:blank', newWindow: true, width, height })
  beingMade.add(making)
  const { targetId } = await making
  ownTargets.add(targetId)
  beingMade.delete(making)
  return targetId
}

/**
 * Evaluates an expression in the first page of a headful browser, before any page of the app: what the desktop is like.
 *
 * @param {string} expression
 * @returns {Promise<any>}
 */
export async function askStartPage(expression) {
  const [targetId] = spareTargets
  if (!chromium || !targetId) throw new Error('there is no start page')
  const { pipe } = chromium
  const { sessionId } = await pipe.send('Target.attachToTarget', { targetId, flatten: true })
  const { result } = await pipe.send('Runtime.evaluate', { expression, returnByValue: true }, sessionId)
  await pipe.send('Target.detachFromTarget', { sessionId })
  return result.value
}
