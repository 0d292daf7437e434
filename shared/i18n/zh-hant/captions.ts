import type { Words } from '../en'

export const captions: Words['captions'] = {
  list: '字幕',
  listHint: '上下方向鍵逐句移動，按住 Shift 可選多句；Enter 鍵從該句播放或循環播放所選的句子，Shift F10 開啟本句選單。',
  backToNow: '回到目前句',
  gap: '無文字 {{length}}',
  absent: '音訊中沒有這段文字',
  absentHint: '音訊中沒有唸到這段文字',
  peekHint: '按住偷看，放開後重聽本句',
}
