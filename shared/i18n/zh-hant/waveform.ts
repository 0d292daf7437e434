import type { Words } from '../en'

export const waveform: Words['waveform'] = {
  loopStart: '循環起點',
  loopEnd: '循環終點',
  estimatedLine: '時間為估算',
  uncertainLine: '時間不太確定',
  noWeakLine: '各句的時間都已確定。',
  noWeakLineAhead: '後面各句的時間都已確定。',
  noWeakLineBehind: '前面各句的時間都已確定。',
  noTimes: '沒有逐字稿，也就沒有需要核對時間的句子。',
}
