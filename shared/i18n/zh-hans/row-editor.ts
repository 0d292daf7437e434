import type { Words } from '../en'

export const rowEditor: Words['rowEditor'] = {
  label: '修改第 {{line}} 句',
  save: '保存',
  cancel: '取消',
  split: '在此拆分',
  missing: '没有这种语言的文字',
}
