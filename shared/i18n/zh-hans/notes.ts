import type { Words } from '../en'

export const notes: Words['notes'] = {
  title: '书签与笔记',
  close: '关闭',
  filter: '在笔记和句子中查找',
  count_one: '{{count}} 处',
  count_other: '{{count}} 处',
  nothingFound: '没有笔记或所标句子含有这些词。试试少输几个词。',
  showAll_one: '显示它',
  showAll_other: '显示全部 {{count}} 处',
  empty: '还没有任何标记',
  emptyHint: '按 {{bookmark}} 给正在说的这一句加书签，按 {{note}} 为它写笔记。',
  line: '第 {{line}} 句',
  add: '为第 {{line}} 句加笔记',
  edit: '修改第 {{line}} 句的笔记',
  remove: '删除第 {{line}} 句的标记',
  fieldLabel: '第 {{line}} 句的笔记',
  placeholder: '写下笔记…写完按 Esc',
  noted: '有笔记',
}

export const exchange: Words['exchange'] = {
  notesFile: 'Markdown',
  timesFile: 'Diglot 时间',
  saveNotesTitle: '导出书签与笔记',
  saveTimesTitle: '导出时间',
  chooseTextTitle: '导入更好的文稿',
  chooseTimesTitle: '导入时间',
}
