/** The package brings no types. It writes beside the file, flushes, renames; writes to one path wait for each other. */
declare module 'write-file-atomic' {
  // biome-ignore lint/style/noDefaultExport: that is how the package exports.
  export default function writeFileAtomic(path: string, data: string | Uint8Array): Promise<void>
}
