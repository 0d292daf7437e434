import type { Words } from '../en'

export const mini: Words['mini'] = {
  drop: '把音频和文稿拖到这里，或点击选择。',
  unfold: '展开完整窗口',
  onTop: '置于其他窗口之上',
}
