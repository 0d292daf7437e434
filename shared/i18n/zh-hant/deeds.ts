import type { Words } from '../en'

export const deeds: Words['deeds'] = {
  other: '做了一處變更',
  startsAt: '第 {{line}} 句從 {{time}} 開始',
  startsFree: '第 {{line}} 句的開始時間不再固定',
  bookmarked: '已在第 {{line}} 句加入書籤',
  unbookmarked: '已移除第 {{line}} 句的書籤',
  noteWritten: '已為第 {{line}} 句寫下筆記',
  noteChanged: '已修改第 {{line}} 句的筆記',
  noteRemoved: '已移除第 {{line}} 句的筆記',
  noteAndMarkRemoved: '已刪除第 {{line}} 句的筆記',
  textReplaced: '已換用更好的逐字稿：{{kept}} 句不變，{{changed}} 句有改動，{{added}} 句新增，{{gone}} 句刪去',
}
