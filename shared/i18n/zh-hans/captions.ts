import type { Words } from '../en'

export const captions: Words['captions'] = {
  list: '字幕',
  listHint: '上下方向键逐句移动，按住 Shift 可选多句；回车键从该句播放或循环所选的句子，Shift F10 打开本句菜单。',
  backToNow: '回到当前句',
  gap: '无文字 {{length}}',
  absent: '音频中没有这段文字',
  absentHint: '音频中没有念到这段文字',
  peekHint: '按住偷看，松开后重听本句',
}
