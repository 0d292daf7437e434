import { fileURLToPath } from 'node:url'

/** The path of a file in `test/fixtures/audio`. */
export function audioFixture(name: string): string {
  return fileURLToPath(new URL(`../fixtures/audio/${name}`, import.meta.url))
}
