import type { Words } from '../en'

export const menu: Words['menu'] = {
  file: '檔案',
  edit: '編輯',
  playback: '播放',
  view: '檢視',
  window: '視窗',
  help: '說明',
  about: '關於 Diglot',
  services: '服務',
  hide: '隱藏 Diglot',
  hideOthers: '隱藏其他',
  unhide: '顯示全部',
  quit: '結束 Diglot',
  closeWindow: '關閉視窗',
  openRecent: '開啟最近使用的檔案',
  licence: '以 MIT 授權條款釋出的自由軟體',
  cut: '剪下',
  copy: '複製',
  paste: '貼上',
  selectAll: '全選',
  fullScreen: '全螢幕',
  minimize: '縮到最小',
  zoom: '縮放',
  front: '將全部視窗移到最前面',
}

export const dialog: Words['dialog'] = {
  openTitle: '開啟音訊和逐字稿',
  audioAndTranscripts: '音訊和逐字稿',
  audio: '音訊',
  transcripts: '逐字稿',
  exportSettings: '匯出設定',
  importSettings: '匯入設定',
  settingsFiles: 'Diglot 設定',
  allFiles: '所有檔案',
}
