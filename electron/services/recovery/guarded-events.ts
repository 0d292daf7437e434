import { EventEmitter } from 'node:events'

/**
 * Events whose listeners cannot harm each other or who tells them: what a listener throws goes to `failed`, and the others
 * hear the event all the same.
 */
export function guardedEvents<T extends Record<keyof T, unknown[]>>(
  failed: (event: string, thrown: unknown) => void,
): EventEmitter<T> {
  const events = new EventEmitter<T>()
  // Every part of the desktop listens.
  events.setMaxListeners(0)
  const emit = (event: string, ...args: unknown[]): boolean => {
    // As they were added for: with those that listen once, whose wrapper takes them away.
    const listeners = (events as EventEmitter).rawListeners(event)
    for (const listener of listeners) {
      try {
        const answer: unknown = Reflect.apply(listener, events, args)
        if (answer instanceof Promise) answer.catch((reason: unknown) => failed(event, reason))
      } catch (thrown) {
        failed(event, thrown)
      }
    }
    return listeners.length > 0
  }
  events.emit = emit as typeof events.emit
  return events
}
