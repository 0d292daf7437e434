import type { Words } from '../en'

export const deeds: Words['deeds'] = {
  other: '做了一处改动',
  startsAt: '第 {{line}} 句从 {{time}} 开始',
  startsFree: '第 {{line}} 句的开始时间不再固定',
  bookmarked: '已在第 {{line}} 句添加书签',
  unbookmarked: '已移除第 {{line}} 句的书签',
  rightAsItIs: '第 {{line}} 句从 {{time}} 开始，确认无误',
  gapBegins: '从 {{time}} 起没有念文稿',
  gapEnds: '{{time}} 回到文稿，从第 {{line}} 句开始',
  gapEndsAlone: '{{time}} 之后回到文稿',
  gapGone: '文稿不再中断',
  notHere: '{{from}} 到 {{to}} 没有念文稿',
  offsetLater: '全部字幕推后 {{ms}} 毫秒',
  offsetEarlier: '全部字幕提前 {{ms}} 毫秒',
  offsetNone: '全部字幕恢复原来的时间',
}
