import type { Words } from '../en'

export const waveform: Words['waveform'] = {
  loopStart: '循环起点',
  loopEnd: '循环终点',
  estimatedLine: '时间为估算',
  uncertainLine: '时间不太确定',
}
