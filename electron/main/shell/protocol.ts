import { protocol } from 'electron'
import type { MediaRegistry } from '../../services/media/media-registry'
import { serveMedia } from '../../services/media/serve-media'
import { serveRenderer } from '../../services/media/serve-renderer'

/** Must run before the app is ready. */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    {
      scheme: 'media',
      privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, stream: true },
    },
  ])
}

/**
 * Answers `app://diglot/...` with the built renderer and `media://...` with what was opened.
 * `devServer` (the address of Vite's server, development only) takes the place of the built renderer.
 */
export function handleSchemes(rendererFolder: string, media: MediaRegistry, devServer?: string): void {
  protocol.handle('app', (request) =>
    devServer ? fetchFromDevServer(request, devServer) : serveRenderer(request, rendererFolder),
  )
  protocol.handle('media', (request) => serveMedia(request, media))
}

/** Vite's pages under the app's own origin, so that development differs from production in nothing else. */
async function fetchFromDevServer(request: Request, devServer: string): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  return fetch(new URL(pathname + search, devServer), { method: request.method, headers: request.headers })
}
