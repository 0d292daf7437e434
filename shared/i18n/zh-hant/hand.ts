import type { Words } from '../en'
import type { saidOfTimes } from '../en/corrections'
import type { news } from '../en/recovery'

export const said: Omit<Words['said'], keyof typeof news | keyof typeof saidOfTimes> = {
  label: '剛才的操作',
  copied: '已複製',
  notCopied: '無法複製。請用滑鼠選取文字，再按 Ctrl+C 或 ⌘C 複製。',
  did: '{{deed}}',
  undid: '已復原：{{deed}}',
  cannotStart:
    '第 {{line}} 句不能從 {{time}} 開始，因為第 {{other}} 句已定在 {{otherTime}}。請先復原，或重新定好第 {{other}} 句。',
  noTimes: '沒有音訊，句子就沒有時間。請先開啟這份逐字稿的音訊。',
  notKept: '變更無法寫入磁碟，關閉 Diglot 後就會遺失。請騰出磁碟空間，再改一處。',
  noBookmarks: '還沒有書籤。按 {{key}} 可在目前句加入書籤。',
  nothingToUndo: '沒有可復原的操作',
  nothingToRedo: '沒有可重做的操作',
  noWeakLine: '各句的時間都已確定。',
  noWeakLineAhead: '後面各句的時間都已確定。',
  noWeakLineBehind: '前面各句的時間都已確定。',
  noUncertainTimes: '沒有逐字稿，也就沒有需要核對時間的句子。',
  recentCleared: '已清空最近開啟的列表',
  recentBack: '已恢復最近開啟的列表',
  noRecent: '沒有最近開啟的檔案。',
  beyondEnd: '{{time}} 超出了錄音的長度（{{duration}}）。',
  nowhereToGo: '還沒有開啟錄音，無法跳到 {{time}}。請先開啟一個錄音。',
  textlessPlayed: '無字幕處正常播放',
  textlessSkipped: '跳過無字幕處',
  textlessHurried: '快轉無字幕處',
  notifies: '找到各句時間後會發出通知（本視窗在最前時除外）',
  notifiesNot: '不再發出通知',
  overlayWaits: '開啟音訊和逐字稿後，桌面字幕就會出現。',
  overlayIsOff: '桌面字幕沒有開啟。',
}

export const rowMenu: Words['rowMenu'] = {
  more: '本句的更多操作',
  menu: '本句操作',
  bookmarkAdd: '加入書籤',
  bookmarkRemove: '移除書籤',
  bookmarked: '有書籤',
  loopLine: '循環播放本句',
  loopLines: '循環播放這 {{count}} 句',
  fixed: '已固定開始時間',
  copySelection: '複製選取的文字',
}
