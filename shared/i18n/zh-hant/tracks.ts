import type { Words } from '../en'

export const tracks: Words['tracks'] = {
  title: '錄音',
  titleOf: '錄音：{{name}}',
  which: '正在聽的錄音',
  original: '原聲',
  dub: '配音',
  role: '{{name}}：{{role}}，{{file}}',
  number: '錄音 {{number}}',
  language: '「{{name}}」的語言',
  inTurn: '兩種交替',
  remove: '從這一集移除「{{name}}」',
  add: '加入錄音…',
  explained: '加入配音或這一集的其他錄音後，可以在同一句之間來回切換。',
  alternate: '交替',
  alternateAtLength: '每句先聽一種語言，再聽另一種',
  first: '在先',
  pause: '中間停頓',
  pauseNone: '無',
  seconds: '{{seconds}} 秒',
}
