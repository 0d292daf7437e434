import { type CSSProperties, useEffect, useState } from 'react'
import type { OverlayBridge, OverlayView } from '../../shared/ipc/overlay-contract'
import { Captions } from './captions'
import { dragBy } from './drag'
import { Edges } from './edges'
import { haloOf } from './halo'
import { LockedHint } from './locked-hint'
import styles from './overlay.module.css'
import { Toolbar } from './toolbar'
import { useHeld } from './use-held'
import { useView } from './use-view'

interface OverlayProps {
  readonly bridge: OverlayBridge
  readonly first: OverlayView
}

/** The captions over other programs: the line, and what it is set by while somebody is at it. */
export function Overlay({ bridge, first }: OverlayProps) {
  const [view, change] = useView(bridge, first)
  const { look, isFading, isInTheWay, language, words } = view
  const isHeld = useHeld() && !look.isOverlayLocked
  const drag = useState(() => dragBy(bridge, 'all'))[0]

  useEffect(() => {
    document.documentElement.lang = language
    document.title = words.title
  }, [language, words])
  useEffect(() => void bridge.invoke('overlay:hold', isHeld), [bridge, isHeld])

  return (
    <main
      className={styles.overlay}
      style={styleOf(view)}
      data-colours={look.overlayColours}
      data-halo={haloOf(look)}
      data-held={isHeld || undefined}
      data-fading={isFading || undefined}
      data-in-the-way={isInTheWay || undefined}
      onPointerDown={drag}
    >
      <div className={styles.head}>
        {look.isOverlayLocked ? <LockedHint view={view} /> : <Toolbar bridge={bridge} view={view} change={change} />}
      </div>
      <Captions view={view} />
      {!look.isOverlayLocked && <Edges bridge={bridge} />}
    </main>
  )
}

function styleOf({ look }: OverlayView): CSSProperties {
  const { overlaySize, overlayGround, overlayColours, overlayOwnColours: own } = look
  return {
    '--overlay-size': `${overlaySize}px`,
    '--overlay-ground': `${Math.round(overlayGround * 100)}%`,
    ...(overlayColours === 'own' && { '--overlay-original': own.original, '--overlay-translation': own.translation }),
  } as CSSProperties
}
