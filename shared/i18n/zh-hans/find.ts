import type { Words } from '../en'

export const find: Words['find'] = {
  label: '在字幕中查找',
  placeholder: '查找原文、译文或拼音',
  placeholderOne: '在字幕中查找',
  place: '第 {{current}} 句，共 {{count}} 句',
  lines_one: '{{count}} 句',
  lines_other: '{{count}} 句',
  byReading: '按拼音找到',
  nothing: '没有哪一句含有“{{query}}”。',
  searchedIn: '已查找：{{languages}}。',
  searchedWithPinyin: '已查找：{{languages}}，中文也按拼音查找。',
  between: '、',
  shorter: '少输入几个字，或换一种写法，也许就能找到。',
  hiddenLine: '{{language}}（当前未显示）：',
}
