import type { Words } from '../en'

export const notes: Words['notes'] = {
  title: '書籤與筆記',
  close: '關閉',
  filter: '在筆記和句子中尋找',
  count_one: '{{count}} 處',
  count_other: '{{count}} 處',
  nothingFound: '沒有筆記或所標句子含有這些字詞。試試少輸入幾個。',
  showAll_one: '顯示它',
  showAll_other: '顯示全部 {{count}} 處',
  empty: '還沒有任何標記',
  emptyHint: '按 {{bookmark}} 為正在說的這一句加書籤，按 {{note}} 為它寫筆記。',
  line: '第 {{line}} 句',
  add: '為第 {{line}} 句加筆記',
  edit: '修改第 {{line}} 句的筆記',
  remove: '刪除第 {{line}} 句的標記',
  fieldLabel: '第 {{line}} 句的筆記',
  placeholder: '寫下筆記…寫完按 Esc',
  noted: '有筆記',
}

export const exchange: Words['exchange'] = {
  notesFile: 'Markdown',
  timesFile: 'Diglot 時間',
  saveNotesTitle: '匯出書籤與筆記',
  saveTimesTitle: '匯出時間',
  chooseTextTitle: '匯入更好的逐字稿',
  chooseTimesTitle: '匯入時間',
}
