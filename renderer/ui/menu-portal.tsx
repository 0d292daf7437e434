import { Menu } from '@base-ui/react/menu'
import type { ReactNode } from 'react'

/** Puts a menu at the end of the main part, so that whoever goes through the page by its parts does not miss it. */
export function MenuPortal({ children }: { readonly children: ReactNode }) {
  return <Menu.Portal container={document.querySelector('main') ?? document.body}>{children}</Menu.Portal>
}
