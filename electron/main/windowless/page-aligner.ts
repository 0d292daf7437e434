import { BrowserWindow } from 'electron'
import type { AlignReport } from '../../../shared/ipc/windowless-contract'
import { type WindowlessResults, windowlessInvokes } from '../../../shared/ipc/windowless-contract'
import type { Aligner, AlignOutcome } from '../../cli/aligner'
import { appOrigin } from '../../services/media/app-origin'
import type { MediaRegistry } from '../../services/media/media-registry'
import { type HandlersOf, registerCalls } from '../shell/ipc'
import { pagePreferences } from '../windows/player-window'

/**
 * An aligner for one audio file: a page that nobody sees decodes it in its sandbox, with the same worker as the player.
 * The page goes when the work ends, fails or is cancelled.
 */
export function createPageAligner({ preload, media }: { preload: string; media: MediaRegistry }): Aligner {
  return (audio, { onProgress, signal }) =>
    new Promise<AlignOutcome>((resolve) => {
      if (signal.aborted) return resolve({ kind: 'cancelled' })
      const window = new BrowserWindow({ show: false, webPreferences: pagePreferences(preload) })
      const id = media.addTrack(audio.path, audio.mime)
      const end = (outcome: AlignOutcome) => {
        resolve(outcome)
        media.release(id)
        if (!window.isDestroyed()) window.destroy()
      }
      const fail = (detail: string) => end({ kind: 'failed', detail })
      const handlers: HandlersOf<typeof windowlessInvokes, WindowlessResults> = {
        'align:task': () => {
          const { duration, sides, turns } = audio
          return { audioUrl: `media://track/${id}`, duration, sides, ...(turns && { turns }) }
        },
        'align:report': (report) => {
          if (report.kind === 'progress') onProgress(progressOf(report))
          else end(report)
          return null
        },
      }
      registerCalls(windowlessInvokes, handlers, 'windowless.html')
      signal.addEventListener('abort', () => end({ kind: 'cancelled' }), { once: true })
      window.on('closed', () => fail('its page was closed'))
      window.webContents.on('render-process-gone', (_event, { reason }) => fail(`its page broke: ${reason}`))
      window.webContents.on('preload-error', (_event, _path, error) => fail(error.message))
      window.loadURL(`${appOrigin}/windowless.html`).catch((error: unknown) => fail(String(error)))
    })
}

function progressOf({ fraction, remaining }: AlignReport & { kind: 'progress' }) {
  return { fraction, ...(remaining !== undefined && { remaining }) }
}
