import type { Words } from '../en'

/** What was opened lately. */
export const recent: Words['recent'] = {
  title: '最近開啟',
  clear: '清空列表',
  audioOnly: '只有音訊',
  textOnly: '只有逐字稿',
  inPalette: '最近開啟的檔案',
}
