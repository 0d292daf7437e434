/**
 * What an error says of itself, for a page to show: folders are left out of it, since no page is told where a file lies.
 * The last part of a path stays, for it is in the window anyway.
 */
export function withoutPaths(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error)
  // From the root, a drive or a server on: whatever stands between it and the last slash, spaces included.
  return said.slice(0, 2000).replace(/(?:file:\/+|[A-Za-z]:[\\/]|\\\\|\/)(?:[^\n'"`<>|*?]*[\\/])?/g, '…/')
}
