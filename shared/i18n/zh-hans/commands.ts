import type { Words } from '../en'

export const commands: Words['commands'] = {
  open: '打开…',
  'open-sample': '打开示例',
  'play-pause': '播放或暂停',
  'previous-segment': '上一句',
  'next-segment': '下一句',
  'first-segment': '回到开头',
  'last-segment': '最后一句',
  'replay-segment': '重听本句',
  'skip-back': '后退 5 秒',
  'skip-forward': '前进 5 秒',
  'speed-down': '减速',
  'speed-up': '加速',
  'speed-reset': '正常速度',
  'volume-up': '调高音量',
  'volume-down': '调低音量',
  mute: '静音',
  'show-both': '双语',
  'show-original': '仅原文',
  'show-translation': '仅译文',
  'return-to-now': '回到当前句',
  'theme-system': '跟随系统',
  'theme-light': '浅色',
  'theme-dark': '深色',
  'language-system': '跟随系统',
  'language-en': 'English',
  'language-zh-hans': '简体中文',
  'language-zh-hant': '繁體中文',
}

export const commandGroups: Words['commandGroups'] = {
  file: '文件',
  playback: '播放',
  lines: '逐句',
  captions: '字幕',
  window: '窗口',
}
