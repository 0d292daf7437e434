import type { Words } from '../en'

export const captions: Words['captions'] = {
  list: '字幕',
  listHint: '上下方向键逐行移动，回车键从该行播放。',
  backToNow: '回到当前',
}
