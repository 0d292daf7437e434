import type { Words } from '../en'

export const waveform: Words['waveform'] = {
  loopStart: '循環起點',
  loopEnd: '循環終點',
  estimatedLine: '時間為估算',
  uncertainLine: '時間不太確定',
}
