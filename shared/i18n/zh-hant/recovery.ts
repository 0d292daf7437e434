import type { Words } from '../en'
import type { news as english } from '../en/recovery'

export const news: Pick<Words['said'], keyof typeof english> = {
  windowIsBack: '視窗剛才停止運作，現已回到原來的位置。',
  failureInside: 'Diglot 內部發生錯誤。可以繼續使用；如有異狀，請重新啟動。',
  uncleanEnd: 'Diglot 上次沒有正常結束。',
  restarted: 'Diglot 剛才發生錯誤，已自動重新啟動。',
  settingsRestored: '設定檔已損毀，現改用最近一份完好的副本。',
  settingsLost: '設定檔無法讀取，已恢復為預設設定。原檔案保留在同一資料夾中。',
  editsLost: '你在這一集中所做的更正無法讀取。原檔案保留在同一資料夾中。',
  otherContent: '這個檔案和原來的不是同一個，時間可能對不上了。',
  marksLost: '這一集的書籤無法讀取。原檔案保留在同一資料夾中。',
  nothingKept: 'Diglot 無法寫入自己的資料夾，設定和書籤只能保留到關閉為止。請清出磁碟空間，或允許寫入該資料夾。',
  graphicsOff: '圖形處理器多次出錯。下次啟動起將不再用它繪圖；可在「說明 > 疑難排解」中改回。',
  graphicsWillBeOn: '下次啟動起，Diglot 將使用圖形處理器繪圖。',
  graphicsWillBeOff: '下次啟動起，Diglot 將不使用圖形處理器繪圖。',
  reportCopied: '報告已複製',
  sheetFailed: '無法顯示。請再試一次；如果仍然不行，請重新啟動 Diglot。',
}

export const recovery: Words['recovery'] = {
  safeMode: '安全模式',
  safeModeExplained: '設定不會儲存',
  restartNormally: '正常重新啟動',
  partFailed: '視窗的這個部分無法顯示。',
  partAgain: '再試一次',
  showReport: '檢視報告',
  pageTitle: '視窗無法正常運作',
  pageExplanation:
    'Diglot 未能自行恢復視窗。你的檔案沒有受到影響。安全模式採用預設設定，並且不使用圖形處理器，往往能解決問題。',
  tryAgain: '再試一次',
  startSafe: '以安全模式啟動',
  copyReport: '複製報告',
  copied: '已複製',
  quit: '結束 Diglot',
  reportLabel: '問題報告',
  failedTitle: 'Diglot 無法繼續執行',
  failedDetail: '內部一再出錯。你的檔案沒有受到影響。安全模式採用預設設定，並且不使用圖形處理器。',
  hungTitle: '視窗沒有回應',
  hungDetail: '可以再等一會兒，也可以重新開啟視窗，開啟後會回到原來的位置。',
  wait: '等待',
  reopenWindow: '重新開啟視窗',
}

export const reportSheet: Words['reportSheet'] = {
  title: '最近的問題報告',
  explanation:
    '報告只儲存在這台電腦上，沒有傳送到任何地方。其中不含逐字稿內容，也不含檔名和人名，對修復 Diglot 很有幫助。',
  none: '沒有問題報告：到目前為止一切正常。',
  loading: '正在讀取…',
  copy: '複製',
  copied: '已複製',
  show: '在資料夾中顯示',
  close: '關閉',
}
