import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useFindRequests } from '../store/selectors'

/**
 * Puts the cursor into the field each time finding is asked for, with all that stands there marked; and gives the focus
 * back to what had it when the field goes.
 */
export function useFindFocus(): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null)
  const requests = useFindRequests()

  useLayoutEffect(() => {
    const had = document.activeElement
    const list = had?.closest('ol')
    const bar = field.current?.closest('search')
    return () => {
      if (!bar?.contains(document.activeElement) || !(had instanceof HTMLElement)) return
      // A row that went out of sight is another element now: the list knows the row.
      const target = had.isConnected ? had : list
      if (target && target !== document.body) target.focus({ preventScroll: true })
    }
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: each request is a reason to run.
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.select()
  }, [requests])

  return field
}
