/**
 * Hands on together what comes one by one: the system tells of files that were opened together in as many messages, or
 * starts as many programs. Waits until nothing has come for `quiet` milliseconds, or until `flush`.
 */
export function gather<T>(quiet: number, handOn: (all: readonly T[]) => void) {
  let waiting: T[] = []
  let timer: NodeJS.Timeout | undefined
  const flush = () => {
    clearTimeout(timer)
    const all = waiting
    waiting = []
    if (all.length > 0) handOn(all)
  }
  return {
    add(some: readonly T[]) {
      waiting.push(...some)
      clearTimeout(timer)
      timer = setTimeout(flush, quiet)
    },
    flush,
  }
}
