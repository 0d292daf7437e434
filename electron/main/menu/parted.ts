import type { MenuItemConstructorOptions } from 'electron'

/** The parts of a menu that are not empty, with a line between. */
export function parted(...parts: readonly MenuItemConstructorOptions[][]): MenuItemConstructorOptions[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, i) => (i === 0 ? part : [{ type: 'separator' as const }, ...part]))
}
