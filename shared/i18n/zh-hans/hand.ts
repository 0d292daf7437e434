import type { Words } from '../en'
import type { saidOfTimes } from '../en/corrections'
import type { news } from '../en/recovery'

export const said: Omit<Words['said'], keyof typeof news | keyof typeof saidOfTimes> = {
  label: '刚才的操作',
  copied: '已复制',
  notCopied: '未能复制。请用鼠标选中文字，再按 Ctrl+C 或 ⌘C 复制。',
  did: '{{deed}}',
  undid: '已撤销：{{deed}}',
  cannotStart:
    '第 {{line}} 句不能从 {{time}} 开始，因为第 {{other}} 句已定在 {{otherTime}}。请先撤销，或重新定好第 {{other}} 句。',
  noTimes: '没有音频，句子就没有时间。请先打开这份文稿的音频。',
  notKept: '改动未能写入磁盘，关闭 Diglot 后就会丢失。请腾出磁盘空间，再改一处。',
  noBookmarks: '还没有书签。按 {{key}} 可在当前句添加书签。',
  nothingToUndo: '没有可撤销的操作',
  nothingToRedo: '没有可重做的操作',
  noWeakLine: '各句的时间都已确定。',
  noWeakLineAhead: '后面各句的时间都已确定。',
  noWeakLineBehind: '前面各句的时间都已确定。',
  noUncertainTimes: '没有文稿，也就没有需要核对时间的句子。',
  recentCleared: '已清空最近打开的列表',
  recentBack: '已恢复最近打开的列表',
  noRecent: '没有最近打开的文件。',
  beyondEnd: '{{time}} 超出了录音的长度（{{duration}}）。',
  nowhereToGo: '还没有打开录音，无法跳到 {{time}}。请先打开一个录音。',
  textlessPlayed: '无字幕处正常播放',
  textlessSkipped: '跳过无字幕处',
  textlessHurried: '快进无字幕处',
  notifies: '找到各句时间后会发出通知（本窗口在最前时除外）',
  notifiesNot: '不再发出通知',
  overlayWaits: '打开音频和文稿后，桌面字幕就会出现。',
  overlayIsOff: '桌面字幕没有开启。',
}

export const rowMenu: Words['rowMenu'] = {
  more: '本句的更多操作',
  menu: '本句操作',
  bookmarkAdd: '添加书签',
  bookmarkRemove: '移除书签',
  bookmarked: '有书签',
  loopLine: '循环本句',
  loopLines: '循环这 {{count}} 句',
  fixed: '已固定开始时间',
  copySelection: '复制选中的文字',
}
