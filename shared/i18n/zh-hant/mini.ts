import type { Words } from '../en'

export const mini: Words['mini'] = {
  unfold: '展開完整視窗',
  onTop: '保持在其他視窗之上',
}
