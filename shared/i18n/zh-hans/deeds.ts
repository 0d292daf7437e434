import type { Words } from '../en'

export const deeds: Words['deeds'] = {
  other: '做了一处改动',
  startsAt: '第 {{line}} 句从 {{time}} 开始',
  startsFree: '第 {{line}} 句的开始时间不再固定',
  bookmarked: '已在第 {{line}} 句添加书签',
  unbookmarked: '已移除第 {{line}} 句的书签',
  corrected: '已修改第 {{line}} 句',
  lineRemoved: '已删除第 {{line}} 句',
  merged: '已合并第 {{line}} 至 {{last}} 句',
  split: '已将第 {{line}} 句拆成两句',
  swapped: '已对调第 {{line}} 句的两种语言',
  swappedLines: '已对调第 {{line}} 至 {{last}} 句的两种语言',
  swappedAll: '已对调所有句子的两种语言',
  movedUp: '已将第 {{line}} 至 {{last}} 句的译文上移一句',
  movedDown: '已将第 {{line}} 至 {{last}} 句的译文下移一句',
  translationJoined: '已将第 {{line}} 句的译文并入第 {{above}} 句',
  translationOut: '第 {{line}} 句的译文已单独成句',
}
