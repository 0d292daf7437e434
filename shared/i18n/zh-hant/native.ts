import type { Words } from '../en'

export const menu: Words['menu'] = {
  file: '檔案',
  open: '開啟…',
  openSample: '開啟範例',
  quit: '結束 Diglot',
  edit: '編輯',
  playback: '播放',
  view: '檢視',
  window: '視窗',
  help: '說明',
  about: '關於 Diglot',
}

export const dialog: Words['dialog'] = {
  openTitle: '開啟音訊和逐字稿',
  audioAndTranscripts: '音訊和逐字稿',
  audio: '音訊',
  transcripts: '逐字稿',
  allFiles: '所有檔案',
}
