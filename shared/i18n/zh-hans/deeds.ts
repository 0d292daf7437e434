import type { Words } from '../en'

export const deeds: Words['deeds'] = {
  other: '做了一处改动',
  startsAt: '第 {{line}} 句从 {{time}} 开始',
  startsFree: '第 {{line}} 句的开始时间不再固定',
  bookmarked: '已在第 {{line}} 句添加书签',
  unbookmarked: '已移除第 {{line}} 句的书签',
}
