import { lazy, Suspense } from 'react'

const loadView = () => import('./library-view')
const LibraryView = lazy(async () => ({ default: (await loadView()).LibraryView }))

/** The library, the code of which is loaded when it is first seen. */
export function LibraryStage() {
  return (
    <Suspense>
      <LibraryView />
    </Suspense>
  )
}

/** Loads the view when there is nothing else to do, so that what is pressed right after its key is the library's. */
export function prepareLibrary(): void {
  requestIdleCallback(() => void loadView())
}
