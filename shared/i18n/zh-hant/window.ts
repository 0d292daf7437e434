import type { Words } from '../en'

export const header: Words['header'] = {
  open: '開啟',
  show: '顯示的語言',
  text: '字幕文字',
  original: '原文',
  translation: '譯文',
  originalSize: '原文字級',
  translationSize: '譯文字級',
  pixels: '{{size}} 像素',
  order: '在上方的',
  bothSizes: '同時調整字級',
  settings: '設定',
  theme: '外觀',
  motion: '字幕移動方式',
  eased: '平滑',
  instant: '直接',
  interfaceLanguage: '介面語言',
  likeSystem: '跟隨系統',
  light: '淺色',
  dark: '深色',
  preview: '預覽版',
  previewExplained: '這是在瀏覽器中執行的 Diglot。聆聽和閱讀與正式應用程式相同；選單、系統對話方塊和檔案關聯不可用。',
  version: 'Diglot {{version}}',
}

export const welcome: Words['welcome'] = {
  title: '邊聽邊讀，兩種語言。',
  invitation: '把音訊和逐字稿拖到這裡，或點一下選擇。逐字稿不需要時間軸。',
  formats: 'MP3、M4A、M4B、AAC、OGG、Opus、FLAC、WAV、WebM · 文字格式的逐字稿',
  choose: '開啟音訊和逐字稿…',
  opening: '正在開啟…',
  missingTranscript: '還沒有逐字稿',
  missingTranscriptHint: '現在就可以聆聽。把逐字稿拖到這裡，或點一下選擇，文字就會跟隨聲音。',
  chooseTranscript: '選擇逐字稿…',
  missingAudio: '還沒有音訊。',
  missingAudioHint: '把音訊拖到這裡，或點一下選擇，文字就會跟隨聲音。',
  chooseAudio: '選擇音訊…',
  drop: '放開即可開啟或加入',
  dropHint: '單獨一段錄音（可連同逐字稿）會直接開啟；資料夾或多段錄音會先配好再加入',
}

export const notices: Words['notices'] = {
  label: '訊息',
  tryAgain: '再試一次',
  dismiss: '關閉',
  doubts_one: '逐字稿中有 {{count}} 處有疑問',
  doubts_other: '逐字稿中有 {{count}} 處有疑問',
  doubtsExplained: '全部內容都已讀入；以下是需要推測的地方。',
  times: '{{count}} 次',
}

export const crash: Words['crash'] = {
  title: 'Diglot 內部發生錯誤',
  explanation: '你的檔案沒有受到影響。請重新載入視窗；如果再次出現，請附上以下文字回報：',
  reload: '重新載入',
  copy: '複製文字',
  copied: '已複製',
}
