import type { Words } from '../en'

export const deeds: Words['deeds'] = {
  other: '做了一處變更',
  startsAt: '第 {{line}} 句從 {{time}} 開始',
  startsFree: '第 {{line}} 句的開始時間不再固定',
  bookmarked: '已在第 {{line}} 句加入書籤',
  unbookmarked: '已移除第 {{line}} 句的書籤',
}
