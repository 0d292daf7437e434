import type { Words } from '../en'

export const mini: Words['mini'] = {
  unfold: '展开完整窗口',
  onTop: '置于其他窗口之上',
}
