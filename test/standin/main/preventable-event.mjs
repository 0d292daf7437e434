/** The first argument of Electron's listeners where they may say no. */
export class PreventableEvent {
  defaultPrevented = false

  preventDefault() {
    this.defaultPrevented = true
  }
}
