import { writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'

/** What most programs do: the file is emptied, then filled. With `--plain`, to show that the bench tells the difference. */
export function replaceFile(path: string, data: string | Uint8Array): Promise<void> {
  return writeFile(path, data)
}

export function replaceFileNow(path: string, data: string | Uint8Array): void {
  writeFileSync(path, data)
}
