import type { Words } from '../en'

export const menu: Words['menu'] = {
  file: '文件',
  open: '打开…',
  openSample: '打开示例',
  quit: '退出 Diglot',
  edit: '编辑',
  playback: '播放',
  view: '显示',
  window: '窗口',
  help: '帮助',
  about: '关于 Diglot',
}

export const dialog: Words['dialog'] = {
  openTitle: '打开音频和文稿',
  audioAndTranscripts: '音频和文稿',
  audio: '音频',
  transcripts: '文稿',
  allFiles: '所有文件',
}
