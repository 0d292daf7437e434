import clsx from 'clsx'
import { useState } from 'react'
import { type OverlayHandle, overlayHandles } from '../../shared/ipc/overlay-channels'
import type { OverlayBridge } from '../../shared/ipc/overlay-contract'
import { dragBy } from './drag'
import styles from './overlay.module.css'

const handles = overlayHandles.filter((handle) => handle !== 'all')

/** The edges by which the window is made larger: not every system gives a window without a frame its own. */
export function Edges({ bridge }: { readonly bridge: OverlayBridge }) {
  return handles.map((handle) => <Edge key={handle} bridge={bridge} handle={handle} />)
}

function Edge({ bridge, handle }: { readonly bridge: OverlayBridge; readonly handle: OverlayHandle }) {
  const drag = useState(() => dragBy(bridge, handle))[0]
  const sides = handle.split('-')
  const isFalling = handle === 'top-left' || handle === 'bottom-right'
  return (
    <div
      className={clsx(
        styles.edge,
        sides.map((side) => styles[side]),
        sides.length === 2 && [styles.corner, isFalling ? styles.nwse : styles.nesw],
      )}
      data-edge={handle}
      onPointerDown={(event) => {
        event.stopPropagation()
        drag(event)
      }}
    />
  )
}
