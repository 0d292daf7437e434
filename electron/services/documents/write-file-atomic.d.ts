/** The package brings no types. It writes beside the file, flushes, renames; writes to one path wait for each other. */
declare module 'write-file-atomic' {
  interface WriteFileAtomic {
    (path: string, data: string | Uint8Array): Promise<void>
    sync(path: string, data: string | Uint8Array): void
  }
  const writeFileAtomic: WriteFileAtomic
  // biome-ignore lint/style/noDefaultExport: that is how the package exports.
  export default writeFileAtomic
}
