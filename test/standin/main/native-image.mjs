import { existsSync } from 'node:fs'

/** A picture of which only the source is known. */
class Picture {
  isMacTemplateImage = false

  /**
   * @param {string} source
   * @param {boolean} isEmpty
   */
  constructor(source, isEmpty) {
    this.source = source
    this.isEmpty = () => isEmpty
  }

  setTemplateImage = (/** @type {boolean} */ isTemplate) => {
    this.isMacTemplateImage = isTemplate
  }
  isTemplateImage = () => this.isMacTemplateImage
  resize = () => this
  getSize = () => ({ width: 0, height: 0 })
  addRepresentation = () => {}
}

export const nativeImage = {
  createEmpty: () => new Picture('', true),
  /** As in Electron, a file that is not there gives an empty picture. @param {string} path */
  createFromPath: (path) => new Picture(path, !existsSync(path)),
  /** @param {string} url */
  createFromDataURL: (url) => new Picture(url, false),
  /** @param {Buffer} bytes */
  createFromBuffer: (bytes) => new Picture(`${bytes.length} bytes`, bytes.length === 0),
}
