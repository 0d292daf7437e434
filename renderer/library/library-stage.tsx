import { lazy, Suspense } from 'react'

const LibraryView = lazy(async () => ({ default: (await import('./library-view')).LibraryView }))

/** The library, the code of which is loaded when it is first seen. */
export function LibraryStage() {
  return (
    <Suspense>
      <LibraryView />
    </Suspense>
  )
}
