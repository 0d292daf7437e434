import type { Words } from '../en'

export const find: Words['find'] = {
  label: '在字幕中尋找',
  placeholder: '尋找原文、譯文或拼音',
  placeholderOne: '在字幕中尋找',
  place: '第 {{current}} 句，共 {{count}} 句',
  lines_one: '{{count}} 句',
  lines_other: '{{count}} 句',
  byReading: '依拼音找到',
  nothing: '沒有任何一句含有「{{query}}」。',
  searchedIn: '已尋找：{{languages}}。',
  searchedWithPinyin: '已尋找：{{languages}}，中文也依拼音尋找。',
  between: '、',
  shorter: '少輸入幾個字，或換一種寫法，也許就能找到。',
  hiddenLine: '{{language}}（目前未顯示）：',
}
