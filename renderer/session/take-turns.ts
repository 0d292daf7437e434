/** Long work in turns of a few milliseconds, between which the page draws and hears. Ends early when `signal` aborts. */
export async function takeTurns(work: Generator<void>, signal: AbortSignal): Promise<void> {
  for (;;) {
    const until = performance.now() + 4
    while (performance.now() < until) if (work.next().done) return
    await new Promise((next) => setTimeout(next))
    if (signal.aborted) return
  }
}
