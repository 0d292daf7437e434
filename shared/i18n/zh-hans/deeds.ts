import type { Words } from '../en'

export const deeds: Words['deeds'] = {
  other: '做了一处改动',
  startsAt: '第 {{line}} 句从 {{time}} 开始',
  startsFree: '第 {{line}} 句的开始时间不再固定',
  bookmarked: '已在第 {{line}} 句添加书签',
  unbookmarked: '已移除第 {{line}} 句的书签',
  noteWritten: '已为第 {{line}} 句写下笔记',
  noteChanged: '已修改第 {{line}} 句的笔记',
  noteRemoved: '已移除第 {{line}} 句的笔记',
  noteAndMarkRemoved: '已删除第 {{line}} 句的笔记',
  textReplaced: '已换用更好的文稿：{{kept}} 句不变，{{changed}} 句有改动，{{added}} 句新增，{{gone}} 句删去',
}
