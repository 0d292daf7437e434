import type { Words } from '../en'

export const commands: Words['commands'] = {
  open: '開啟…',
  'open-sample': '開啟範例',
  'play-pause': '播放或暫停',
  'previous-segment': '上一句',
  'next-segment': '下一句',
  'first-segment': '回到開頭',
  'last-segment': '最後一句',
  'replay-segment': '重聽本句',
  'skip-back': '後退 5 秒',
  'skip-forward': '前進 5 秒',
  'speed-down': '減速',
  'speed-up': '加速',
  'speed-reset': '正常速度',
  'volume-up': '調高音量',
  'volume-down': '調低音量',
  mute: '靜音',
  'show-both': '雙語',
  'show-original': '僅原文',
  'show-translation': '僅譯文',
  'return-to-now': '回到目前句',
  'theme-system': '跟隨系統',
  'theme-light': '淺色',
  'theme-dark': '深色',
  'language-system': '跟隨系統',
  'language-en': 'English',
  'language-zh-hans': '简体中文',
  'language-zh-hant': '繁體中文',
}

export const commandGroups: Words['commandGroups'] = {
  file: '檔案',
  playback: '播放',
  lines: '逐句',
  captions: '字幕',
  window: '視窗',
}
