import {
  AArrowDown,
  AArrowUp,
  ArrowLeft,
  Columns2,
  GripVertical,
  Lock,
  Palette,
  Pause,
  Play,
  SkipBack,
  SkipForward,
  X,
} from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import type { OverlayCommand } from '../../shared/ipc/overlay-channels'
import type { OverlayBridge, OverlayView } from '../../shared/ipc/overlay-contract'
import { largestOverlayText, smallestOverlayText, stepOverlayText } from '../../shared/model/overlay'
import { Look } from './look'
import styles from './toolbar.module.css'
import type { ChangeLook } from './use-view'

interface ToolbarProps {
  readonly bridge: OverlayBridge
  readonly view: OverlayView
  readonly change: ChangeLook
}

/** What the overlay is set by. It is one row, for the window is low; colours and background take its place. */
export function Toolbar(props: ToolbarProps) {
  const { words } = props.view
  const [isLooking, setLooking] = useState(false)
  return (
    <div
      className={styles.toolbar}
      role="toolbar"
      aria-label={words.toolbar}
      onKeyDown={(event) => event.key === 'Escape' && setLooking(false)}
    >
      {isLooking ? (
        <>
          <ToolButton label={words.back} onPress={() => setLooking(false)} isFocused>
            <ArrowLeft size={17} />
          </ToolButton>
          <Look {...props} />
        </>
      ) : (
        <Tools {...props} onLook={() => setLooking(true)} />
      )}
    </div>
  )
}

function Tools({ bridge, view, change, onLook }: ToolbarProps & { readonly onLook: () => void }) {
  const { look, words, isPlaying } = view
  const run = (id: OverlayCommand) => void bridge.invoke('overlay:run', id)
  const resize = (direction: 1 | -1) => change({ overlaySize: stepOverlayText(look.overlaySize, direction) })
  return (
    <>
      <MoveButton bridge={bridge} label={words.move} isNative={!view.canBeDragged} />
      <ToolButton label={words.previous} onPress={() => run('previous-segment')}>
        <SkipBack size={16} />
      </ToolButton>
      <ToolButton label={isPlaying ? words.pause : words.play} onPress={() => run('play-pause')}>
        {isPlaying ? (
          <Pause size={17} fill="currentColor" strokeWidth={0} />
        ) : (
          <Play size={17} fill="currentColor" strokeWidth={0} />
        )}
      </ToolButton>
      <ToolButton label={words.next} onPress={() => run('next-segment')}>
        <SkipForward size={16} />
      </ToolButton>
      <span className={styles.line} />
      <ToolButton label={words.smaller} isDisabled={look.overlaySize <= smallestOverlayText} onPress={() => resize(-1)}>
        <AArrowDown size={18} />
      </ToolButton>
      <ToolButton label={words.larger} isDisabled={look.overlaySize >= largestOverlayText} onPress={() => resize(1)}>
        <AArrowUp size={18} />
      </ToolButton>
      <ToolButton
        label={words.oneRow}
        isPressed={look.overlayRows === 'one'}
        onPress={() => change({ overlayRows: look.overlayRows === 'one' ? 'two' : 'one' })}
      >
        <Columns2 size={16} />
      </ToolButton>
      <ToolButton label={words.look} onPress={onLook}>
        <Palette size={16} />
      </ToolButton>
      <span className={styles.line} />
      <ToolButton label={words.lock} onPress={() => change({ isOverlayLocked: true })}>
        <Lock size={16} />
      </ToolButton>
      <ToolButton label={words.close} onPress={() => change({ showsOverlay: false })}>
        <X size={18} />
      </ToolButton>
    </>
  )
}

interface ToolButtonProps {
  readonly label: string
  readonly onPress: () => void
  readonly isPressed?: boolean
  readonly isDisabled?: boolean
  /** It takes the place of the button that was pressed. */
  readonly isFocused?: boolean
  readonly children: ReactNode
}

function ToolButton({ label, onPress, isPressed, isDisabled = false, isFocused = false, children }: ToolButtonProps) {
  return (
    <button
      type="button"
      className={styles.tool}
      title={label}
      aria-label={label}
      aria-pressed={isPressed}
      // Disabled in name only: a button that is gone takes the keyboard with it.
      aria-disabled={isDisabled || undefined}
      // biome-ignore lint/a11y/noAutofocus: the button that had the focus is gone.
      autoFocus={isFocused}
      onClick={() => isDisabled || onPress()}
    >
      {children}
    </button>
  )
}

const step = 16
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
}

/** For the pointer all of the window is a handle. This one is for the keyboard, and for systems that let no page move its window. */
function MoveButton({ bridge, label, isNative }: { bridge: OverlayBridge; label: string; isNative: boolean }) {
  const move = (event: KeyboardEvent) => {
    const by = arrows[event.key]
    if (!by) return
    event.preventDefault()
    const part = event.shiftKey ? 'size' : 'place'
    void bridge.invoke('overlay:nudge', { part, x: by[0], y: by[1] })
  }
  return (
    <button
      type="button"
      className={styles.move}
      data-move=""
      data-native={isNative || undefined}
      title={label}
      aria-label={label}
      onKeyDown={move}
    >
      <GripVertical size={16} />
    </button>
  )
}
