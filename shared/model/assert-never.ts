/** Closes a switch over a closed union: adding a member without handling it becomes a type error here. */
export function assertNever(value: never, what: string): never {
  throw new Error(`unhandled ${what}: ${JSON.stringify(value)}`)
}
