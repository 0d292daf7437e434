import type { Words } from '../en'

export const deeds: Words['deeds'] = {
  other: '做了一處變更',
  startsAt: '第 {{line}} 句從 {{time}} 開始',
  startsFree: '第 {{line}} 句的開始時間不再固定',
  bookmarked: '已在第 {{line}} 句加入書籤',
  unbookmarked: '已移除第 {{line}} 句的書籤',
  corrected: '已修改第 {{line}} 句',
  lineRemoved: '已刪除第 {{line}} 句',
  merged: '已合併第 {{line}} 至 {{last}} 句',
  split: '已將第 {{line}} 句拆成兩句',
  swapped: '已對調第 {{line}} 句的兩種語言',
  swappedLines: '已對調第 {{line}} 至 {{last}} 句的兩種語言',
  swappedAll: '已對調所有句子的兩種語言',
  movedUp: '已將第 {{line}} 至 {{last}} 句的譯文上移一句',
  movedDown: '已將第 {{line}} 至 {{last}} 句的譯文下移一句',
  translationJoined: '已將第 {{line}} 句的譯文併入第 {{above}} 句',
  translationOut: '第 {{line}} 句的譯文已單獨成句',
}
