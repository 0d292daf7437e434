import type { Words } from '../en'

export const transport: Words['transport'] = {
  label: '播放',
  play: '播放',
  pause: '暫停',
  playAgain: '從頭再播放',
  waiting: '正在等待音訊',
  position: '播放位置',
  positionOf: '{{time}}，共 {{duration}}',
  showRemaining: '顯示剩餘時間',
  showTotal: '顯示總時長',
  speed: '速度',
  speedNow: '速度：{{speed}}',
  fineSpeed: '精確設定速度',
  volume: '音量',
  unmute: '取消靜音',
}

export const timing: Words['timing'] = {
  estimated: '估算',
  estimatedTitle: '時間為估算值',
  estimatedExplained: '各句的時間根據文字長度估算：整體準確，但少數地方可能相差幾秒，錄音越長偏差可能越大。',
  refining: '正在從音訊中尋找更準確的時間，從正在聽的地方開始。',
  resting: '另一個錄音正在尋找準確的時間，完成後接著尋找這一個。',
  fewSecondsLeft: '還剩幾秒',
  secondsLeft: '約剩 {{seconds}} 秒',
  minutesLeft: '約剩 {{minutes}} 分鐘',
  stop: '停止',
  searchAgain: '重新尋找',
  cancelled: '已停止尋找更準確的時間。',
  foreign: '音訊的內容似乎與這份逐字稿不符，因此保留估算值。',
  unrefined: '無法從音訊中得到更準確的時間，因此保留估算值。',
  spokenIn: '音訊中說的是{{language}}',
  spokenInTurn: '雙語：音訊中輪流說兩種語言',
  heard: '{{words}}（根據音訊判斷）',
  both: '雙語',
}
