/** The top frame of a page, as `event.senderFrame` and `webContents.mainFrame`. Its addresses are the app's own. */
export class WebFrame {
  url = ''
  parent = null
  name = ''
  frameTreeNodeId
  processId = 1
  routingId = 1
  top = this

  /** @param {number} id */
  constructor(id) {
    this.frameTreeNodeId = id
  }

  get origin() {
    const match = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]+/i.exec(this.url)
    return match ? match[0] : 'null'
  }
}
