import { afterAll, beforeAll } from 'vitest'
import { useStore } from '../../renderer/store'

// One store serves the tests of all files, as it serves all of the window. What a file left on it goes with that file.
const { subscribe } = useStore
const ends = new Set<() => void>()

beforeAll(() => {
  useStore.subscribe = (listener) => {
    const end = subscribe(listener)
    ends.add(end)
    return end
  }
})
afterAll(() => {
  for (const end of ends) end()
  ends.clear()
  useStore.subscribe = subscribe
  useStore.setState(useStore.getInitialState(), true)
})
