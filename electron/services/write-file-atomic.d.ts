/** The package brings no types. It writes beside the file, flushes, then renames; writes to one path wait for each other. */
declare module 'write-file-atomic' {
  export default function writeFileAtomic(path: string, data: string | Uint8Array): Promise<void>
}
