import { Popover as BasePopover } from '@base-ui/react/popover'
import clsx from 'clsx'
import type { ReactElement, ReactNode } from 'react'
import popup from './popup.module.css'
import { useFocusReturn } from './use-focus-return'

/** Far enough from a chip beside the play button, which is taller, to leave that button whole. */
const clearance = 14

interface PopoverProps {
  /** The button that opens it. */
  trigger: ReactElement
  title: ReactNode
  /** In place of the usual look of a title. */
  titleClassName?: string | undefined
  opensOnHover?: boolean
  /** Given where something else than its button opens it too. */
  isOpen?: boolean
  onOpen?(isOpen: boolean): void
  className?: string | undefined
  children: ReactNode
}

/** A small window beside a button. Opened by the pointer, it leaves the keyboard to the player. */
export function Popover(props: PopoverProps) {
  const { trigger, title, titleClassName, opensOnHover = false, isOpen, onOpen, className, children } = props
  const { onOpenChange, finalFocus } = useFocusReturn()
  return (
    <BasePopover.Root
      {...(isOpen !== undefined && { open: isOpen })}
      onOpenChange={(next, details) => {
        onOpenChange(next, details)
        onOpen?.(next)
      }}
    >
      <BasePopover.Trigger render={trigger} openOnHover={opensOnHover} delay={200} />
      <BasePopover.Portal>
        <BasePopover.Positioner className={popup.positioner} sideOffset={clearance} collisionPadding={8}>
          <BasePopover.Popup
            className={clsx(popup.popup, className)}
            initialFocus={(openedBy) => openedBy === 'keyboard'}
            finalFocus={finalFocus}
          >
            <BasePopover.Title className={titleClassName ?? popup.title}>{title}</BasePopover.Title>
            {children}
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  )
}
