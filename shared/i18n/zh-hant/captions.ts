import type { Words } from '../en'

export const captions: Words['captions'] = {
  list: '字幕',
  listHint: '上下方向鍵逐行移動，按住 Shift 可選多句；Enter 鍵從該行播放或循環播放所選的句子，Shift F10 開啟本句選單。',
  backToNow: '回到目前',
}
