import type { Words } from '../en'

export const rowEditor: Words['rowEditor'] = {
  label: '修改第 {{line}} 句',
  save: '儲存',
  cancel: '取消',
  split: '在此拆分',
  missing: '沒有這種語言的文字',
}
