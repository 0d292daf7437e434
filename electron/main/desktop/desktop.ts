import type { Host } from '../host'

/** Everything by which the desktop shows that Diglot is there, beside its window. */
export function joinDesktop(_host: Host): void {}
