import type { Words } from '../en'

export const menu: Words['menu'] = {
  file: '文件',
  edit: '编辑',
  playback: '播放',
  view: '视图',
  window: '窗口',
  help: '帮助',
  about: '关于 Diglot',
  services: '服务',
  hide: '隐藏 Diglot',
  hideOthers: '隐藏其他',
  unhide: '全部显示',
  quit: '退出 Diglot',
  closeWindow: '关闭窗口',
  openRecent: '打开最近使用的文件',
  licence: '以 MIT 许可证发布的自由软件',
  cut: '剪切',
  copy: '复制',
  paste: '粘贴',
  selectAll: '全选',
  fullScreen: '全屏',
  minimize: '最小化',
  zoom: '缩放',
  front: '前置全部窗口',
}

export const dialog: Words['dialog'] = {
  openTitle: '打开音频和文稿',
  audioAndTranscripts: '音频和文稿',
  audio: '音频',
  transcripts: '文稿',
  exportSettings: '导出设置',
  importSettings: '导入设置',
  settingsFiles: 'Diglot 设置',
  allFiles: '所有文件',
}
