import { Menu } from '@base-ui/react/menu'
import { Check, ChevronRight } from 'lucide-react'
import menu from '../ui/menu.module.css'
import popup from '../ui/popup.module.css'
import styles from './settings-menu.module.css'

interface SubmenuChoiceProps<Value extends string> {
  title: string
  value: Value
  choices: readonly { readonly value: Value; readonly name: string; readonly lang?: string }[]
  onChoose(value: Value): void
}

/** One of a few values, in a menu of its own. It stays open, so that the effect is seen before it is left. */
export function SubmenuChoice<Value extends string>({ title, value, choices, onChoose }: SubmenuChoiceProps<Value>) {
  return (
    <Menu.SubmenuRoot>
      <Menu.SubmenuTrigger className={menu.item}>
        {title}
        <ChevronRight size={16} className={styles.further} />
      </Menu.SubmenuTrigger>
      <Menu.Portal>
        <Menu.Positioner className={popup.positioner} sideOffset={2} alignOffset={-6} collisionPadding={8}>
          <Menu.Popup className={`${popup.popup} ${menu.menu} ${styles.submenu}`}>
            <Menu.RadioGroup value={value} onValueChange={onChoose}>
              {choices.map((choice) => (
                <Menu.RadioItem key={choice.value} className={menu.item} value={choice.value}>
                  <span lang={choice.lang}>{choice.name}</span>
                  <Menu.RadioItemIndicator className={styles.chosen}>
                    <Check size={16} strokeWidth={2.4} />
                  </Menu.RadioItemIndicator>
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.SubmenuRoot>
  )
}
