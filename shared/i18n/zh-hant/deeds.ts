import type { Words } from '../en'

export const deeds: Words['deeds'] = {
  other: '做了一處變更',
  startsAt: '第 {{line}} 句從 {{time}} 開始',
  startsFree: '第 {{line}} 句的開始時間不再固定',
  bookmarked: '已在第 {{line}} 句加入書籤',
  unbookmarked: '已移除第 {{line}} 句的書籤',
  rightAsItIs: '第 {{line}} 句從 {{time}} 開始，確認無誤',
  gapBegins: '從 {{time}} 起沒有唸逐字稿',
  gapEnds: '{{time}} 回到逐字稿，從第 {{line}} 句開始',
  gapEndsAlone: '{{time}} 之後回到逐字稿',
  gapGone: '逐字稿不再中斷',
  notHere: '{{from}} 到 {{to}} 沒有唸逐字稿',
  offsetLater: '全部字幕延後 {{ms}} 毫秒',
  offsetEarlier: '全部字幕提前 {{ms}} 毫秒',
  offsetNone: '全部字幕恢復原來的時間',
}
