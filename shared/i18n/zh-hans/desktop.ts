import type { Words } from '../en'

export const desktop: Words['desktop'] = {
  playing: '正在播放',
  paused: '已暂停',
  show: '显示 Diglot',
  found: '已找到准确时间',
  foundIn: '“{{title}}”的各句现在与声音同步。',
  tellWhenFound: '找到后通知',
}
