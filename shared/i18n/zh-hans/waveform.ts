import type { Words } from '../en'

export const waveform: Words['waveform'] = {
  loopStart: '循环起点',
  loopEnd: '循环终点',
  estimatedLine: '时间为估算',
  uncertainLine: '时间不太确定',
  noWeakLine: '各句的时间都已确定。',
  noWeakLineAhead: '后面各句的时间都已确定。',
  noWeakLineBehind: '前面各句的时间都已确定。',
  noTimes: '没有文稿，也就没有需要核对时间的句子。',
}
