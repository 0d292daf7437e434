import { completeRole } from './menu-roles.mjs'
import { calls } from './recorded-calls.mjs'

/** @typedef {Electron.MenuItemConstructorOptions} ItemOptions */

let lastCommandId = 0

export class MenuItem {
  /** @type {Menu | undefined} */
  menu
  /** @type {Menu | undefined} */
  submenu

  /** @param {ItemOptions} given */
  constructor(given) {
    if (given.label === undefined && given.role === undefined && given.type === undefined) {
      throw new TypeError('Invalid template for MenuItem: must have at least one of label, role or type')
    }
    const options = completeRole(given)
    this.commandId = ++lastCommandId
    this.id = options.id ?? ''
    this.label = options.label ?? ''
    this.role = options.role
    this.accelerator = options.accelerator
    this.type = options.type ?? (options.submenu ? 'submenu' : 'normal')
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    this.toolTip = options.toolTip ?? ''
    this.registerAccelerator = options.registerAccelerator ?? true
    if (Array.isArray(options.submenu)) this.submenu = Menu.buildFromTemplate(options.submenu)
    else if (options.submenu) this.submenu = /** @type {Menu} */ (/** @type {unknown} */ (options.submenu))
    this.#onClick = /** @type {((item: MenuItem, ...rest: unknown[]) => void) | undefined} */ (
      /** @type {unknown} */ (options.click)
    )
  }

  #onClick

  /**
   * What happens when a person chooses the item.
   *
   * @param {...unknown} rest event, focused window, its contents
   */
  click = (...rest) => {
    if (!this.enabled) return
    if (this.type === 'checkbox') this.checked = !this.checked
    if (this.type === 'radio') this.#becomeChosen()
    this.#onClick?.(this, ...rest)
  }

  /** Radio items that stand next to each other are one group. */
  #becomeChosen() {
    const items = this.menu?.items ?? [this]
    const own = items.indexOf(this)
    let first = own
    let last = own
    while (items[first - 1]?.type === 'radio') first--
    while (items[last + 1]?.type === 'radio') last++
    for (const item of items.slice(first, last + 1)) item.checked = item === this
  }
}

export class Menu {
  /** @type {Menu | null} */
  static #ofApplication = null
  /** @type {MenuItem[]} */
  items = []

  /** @param {MenuItem} item */
  append(item) {
    this.insert(this.items.length, item)
  }

  /**
   * @param {number} position
   * @param {MenuItem} item
   */
  insert(position, item) {
    item.menu = this
    this.items.splice(position, 0, item)
  }

  /**
   * @param {string} id
   * @returns {MenuItem | null}
   */
  getMenuItemById(id) {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }

  popup() {
    calls.push(['menu.popup', this.items.map((item) => item.label)])
  }

  closePopup() {
    calls.push(['menu.closePopup'])
  }

  /** @param {(ItemOptions | MenuItem)[]} template */
  static buildFromTemplate(template) {
    if (!Array.isArray(template)) throw new TypeError('Invalid template for Menu: Menu template must be an array')
    const menu = new Menu()
    for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item))
    return menu
  }

  /** @param {Menu | null} menu */
  static setApplicationMenu(menu) {
    Menu.#ofApplication = menu
  }

  static getApplicationMenu() {
    return Menu.#ofApplication
  }
}
