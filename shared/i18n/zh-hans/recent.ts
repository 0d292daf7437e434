import type { Words } from '../en'

/** What was opened lately. */
export const recent: Words['recent'] = {
  title: '最近打开',
  clear: '清空列表',
  audioOnly: '仅音频',
  textOnly: '仅文稿',
  inPalette: '最近打开的文件',
}
