import type { Words } from '../en'

export const transport: Words['transport'] = {
  label: '播放',
  play: '播放',
  pause: '暂停',
  playAgain: '从头再播放',
  waiting: '正在等待音频',
  position: '播放位置',
  positionOf: '{{time}}，共 {{duration}}',
  showRemaining: '显示剩余时间',
  showTotal: '显示总时长',
  speed: '速度',
  speedNow: '速度：{{speed}}',
  fineSpeed: '精确设置速度',
  volume: '音量',
  unmute: '取消静音',
}

export const timing: Words['timing'] = {
  estimated: '估算',
  estimatedTitle: '时间为估算值',
  estimatedExplained: '各句的时间根据文字长度估算：总体准确，但个别地方可能相差几秒，录音越长偏差可能越大。',
  refining: '正在从音频中寻找更准确的时间，从正在听的地方开始。',
  resting: '另一个录音正在寻找准确的时间，完成后接着寻找这一个。',
  fewSecondsLeft: '还剩几秒',
  secondsLeft: '约剩 {{seconds}} 秒',
  minutesLeft: '约剩 {{minutes}} 分钟',
  stop: '停止',
  searchAgain: '重新寻找',
  cancelled: '已停止寻找更准确的时间。',
  foreign: '音频的内容似乎与这份文稿不符，因此保留估算值。',
  unrefined: '无法从音频中得到更准确的时间，因此保留估算值。',
  spokenIn: '音频中说的是{{language}}',
  spokenInTurn: '双语：音频中轮流说两种语言',
  heard: '{{words}}（根据音频判断）',
  both: '双语',
}
