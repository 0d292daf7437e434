import type { Words } from '../en'

export const states: Words['states'] = {
  foreignTitle: '音訊裡說的不是這份逐字稿。',
  foreignHint: '它可能屬於另一段錄音。逐字稿仍然可以閱讀，只是文字不會跟隨聲音。',
  chooseOtherText: '選擇別的逐字稿…',
  followAnyway: '仍然跟隨',
  finished: '播放結束',
  finishedTitle: '「{{title}}」已播完。',
  playAgain: '再聽一遍',
  openAnother: '開啟別的…',
  chooseAnother: '選擇別的檔案…',
}
