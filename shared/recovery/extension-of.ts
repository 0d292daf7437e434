/** The extension of a path with its point, if it looks like one; else nothing. */
export function extensionOf(path: string): string {
  return (
    /[^\\/]\.([A-Za-z0-9]{1,5})(?::\d+)*\s*$/
      .exec(path)?.[0]
      .slice(1)
      .replace(/:.*|\s/g, '')
      .toLowerCase() ?? ''
  )
}
