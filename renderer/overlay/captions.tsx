import clsx from 'clsx'
import { useLayoutEffect, useRef } from 'react'
import type { OverlayView } from '../../shared/ipc/overlay-contract'
import { type Line, linesOf } from '../captions/lines-of'
import styles from './captions.module.css'
import { fittingShare } from './fit'

/**
 * The line that is heard, as large as there is room. It is a second showing of what the player's window has, so assistive
 * technology is not told it twice.
 */
export function Captions({ view }: { readonly view: OverlayView }) {
  const { segment, isInGap, isEstimated, look } = view
  const lines = segment && !isInGap ? linesOf(segment, view) : []
  const room = useRef<HTMLDivElement>(null)
  const plate = useRef<HTMLDivElement>(null)
  const text = lines.map((line) => line.text).join('\n')
  useFit(room, plate, look.overlaySize, `${text}\n${look.overlayRows}${isEstimated}`)
  return (
    <div ref={room} className={styles.room} aria-hidden="true" data-testid="overlay-captions">
      <div
        ref={plate}
        key={text}
        className={clsx(styles.plate, look.overlayRows === 'one' && styles.oneRow, isEstimated && styles.estimated)}
      >
        {lines.map((line) => (
          <CaptionText key={line.language} line={line} isAlone={lines.length === 1} />
        ))}
        {lines.length === 0 && <span className={styles.gap}>• • •</span>}
      </div>
    </div>
  )
}

function CaptionText({ line, isAlone }: { readonly line: Line; readonly isAlone: boolean }) {
  const { language, role, text, isBlurred } = line
  return (
    <p
      className={clsx(styles.text, styles[role], isAlone && styles.alone, isBlurred && styles.covered)}
      data-role={role}
      lang={language === 'und' ? undefined : language}
      dir="auto"
    >
      {text}
    </p>
  )
}

/** Makes the text as large as there is room for, whenever it, its size or the window is another. */
function useFit(
  room: React.RefObject<HTMLElement | null>,
  plate: React.RefObject<HTMLElement | null>,
  size: number,
  what: string,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has another size.
  useLayoutEffect(() => {
    const [outer, inner] = [room.current, plate.current]
    if (!outer || !inner) return
    const shrink = () => {
      inner.style.removeProperty('--text-width')
      const share = fittingShare(size, (share) => {
        inner.style.setProperty('--fit', String(share))
        return inner.offsetHeight <= outer.clientHeight && inner.scrollWidth <= outer.clientWidth
      })
      inner.style.setProperty('--fit', String(share))
      inner.style.setProperty('--text-width', `${Math.ceil(widthOfLines(inner)) + 2}px`)
    }
    shrink()
    const watch = new ResizeObserver(shrink)
    watch.observe(outer)
    return () => watch.disconnect()
  }, [room, plate, size, what])
}

/** How wide the lines are that the text was broken into: lines of equal length leave room beside them. */
function widthOfLines(plate: HTMLElement): number {
  const range = document.createRange()
  // Of a text alone the range tells its lines; of more it tells the boxes around them as well.
  const rects = [...plate.children].flatMap((text) => {
    range.selectNodeContents(text)
    return [...range.getClientRects()]
  })
  if (rects.length === 0) return 0
  return Math.max(...rects.map(({ right }) => right)) - Math.min(...rects.map(({ left }) => left))
}
