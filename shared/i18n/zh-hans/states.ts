import type { Words } from '../en'

export const states: Words['states'] = {
  foreignTitle: '音频里说的不是这份文稿。',
  foreignHint: '它可能属于另一条录音。文稿仍然可以阅读，只是文字不会跟随声音。',
  chooseOtherText: '选择别的文稿…',
  followAnyway: '仍然跟随',
  finished: '播放结束',
  finishedTitle: '“{{title}}”已播完。',
  playAgain: '再听一遍',
  openAnother: '打开别的…',
  chooseAnother: '选择别的文件…',
}
