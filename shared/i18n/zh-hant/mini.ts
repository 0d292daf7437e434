import type { Words } from '../en'

export const mini: Words['mini'] = {
  drop: '把音訊和逐字稿拖到這裡，或點一下選擇。',
  unfold: '展開完整視窗',
  onTop: '保持在其他視窗之上',
}
