import type { Words } from '../en'

export const header: Words['header'] = {
  open: '打开',
  show: '显示的语言',
  text: '字幕文字',
  original: '原文',
  translation: '译文',
  originalSize: '原文字号',
  translationSize: '译文字号',
  pixels: '{{size}} 像素',
  order: '在上方的',
  bothSizes: '同时调整字号',
  settings: '设置',
  theme: '外观',
  motion: '字幕移动方式',
  eased: '平滑',
  instant: '直接',
  interfaceLanguage: '界面语言',
  likeSystem: '跟随系统',
  light: '浅色',
  dark: '深色',
  preview: '预览版',
  previewExplained: '这是在浏览器中运行的 Diglot。收听和阅读与正式应用相同；菜单、系统对话框和文件关联不可用。',
  version: 'Diglot {{version}}',
}

export const welcome: Words['welcome'] = {
  title: '边听边读，两种语言。',
  invitation: '把音频和文稿拖到这里，或点击选择。文稿不需要时间轴。',
  formats: 'MP3、M4A、M4B、AAC、OGG、Opus、FLAC、WAV、WebM · 文本格式的文稿',
  choose: '打开音频和文稿…',
  opening: '正在打开…',
  missingTranscript: '还没有文稿',
  missingTranscriptHint: '现在就可以收听。把文稿拖到这里，或点击选择，文字就会跟随声音。',
  chooseTranscript: '选择文稿…',
  missingAudio: '还没有音频。',
  missingAudioHint: '把音频拖到这里，或点击选择，文字就会跟随声音。',
  chooseAudio: '选择音频…',
  drop: '松开即可打开或添加',
  dropHint: '单独一条录音（可连同文稿）会直接打开；文件夹或多条录音会先配好再添加',
}

export const notices: Words['notices'] = {
  label: '消息',
  tryAgain: '再试一次',
  dismiss: '关闭',
  doubts_one: '文稿中有 {{count}} 处存疑',
  doubts_other: '文稿中有 {{count}} 处存疑',
  doubtsExplained: '全部内容都已读入；以下各处需要推测。',
  times: '{{count}} 次',
}

export const crash: Words['crash'] = {
  title: 'Diglot 内部出错',
  explanation: '你的文件没有受到影响。请重新载入窗口；如果再次出现，请附上以下文字反馈：',
  reload: '重新载入',
  copy: '复制文字',
  copied: '已复制',
}
