import type { Words } from '../en'

export const captions: Words['captions'] = {
  list: '字幕',
  listHint: '上下方向鍵逐行移動，Enter 鍵從該行播放。',
  backToNow: '回到目前',
}
