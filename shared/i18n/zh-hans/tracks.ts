import type { Words } from '../en'

export const tracks: Words['tracks'] = {
  title: '录音',
  titleOf: '录音：{{name}}',
  which: '正在听的录音',
  original: '原声',
  dub: '配音',
  role: '{{name}}：{{role}}，{{file}}',
  number: '录音 {{number}}',
  language: '“{{name}}”的语言',
  inTurn: '两种交替',
  remove: '从本集移除“{{name}}”',
  add: '添加录音…',
  explained: '添加配音或本集的其他录音后，可以在同一句之间来回切换。',
  alternate: '交替',
  alternateAtLength: '每句先听一种语言，再听另一种',
  first: '在先',
  pause: '中间停顿',
  pauseNone: '无',
  seconds: '{{seconds}} 秒',
}
