import type { Words } from '../en'

export const desktop: Words['desktop'] = {
  playing: '正在播放',
  paused: '已暫停',
  show: '顯示 Diglot',
  found: '已找到準確時間',
  foundIn: '「{{title}}」的各句現在與聲音同步。',
  tellWhenFound: '找到後通知',
}
