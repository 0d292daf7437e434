import type { Words } from '../en'
import type { saidOfTimes as english } from '../en/corrections'

export const corrections: Words['corrections'] = {
  label: '核對時間',
  position: '第 {{at}} 處，共 {{all}} 處',
  line: '第 {{line}} 句',
  estimated: '估算的時間，沒有聽出來',
  unsure: '把握 {{share}}',
  fixed: '已校正',
  absent: '沒有唸到',
  hearing: '正在重新聽…',
  right: '沒有問題',
  startsNow: '現在開始',
  earlier: '提前 0.1 秒',
  later: '延後 0.1 秒',
  notHere: '這裡沒唸',
  back: '上一處',
  next: '下一處',
  end: '先到這裡',
  offsetLater: '字幕延後 {{ms}} 毫秒',
  offsetEarlier: '字幕提前 {{ms}} 毫秒',
  offsetShort: '{{sign}}{{ms}} 毫秒',
  offsetReset: '{{offset}}。恢復原來的時間',
  gapOpen: '{{time}} 起沒有唸逐字稿',
  gapClose: '{{gap}}。回到逐字稿',
}

export const saidOfTimes: Pick<Words['said'], keyof typeof english> = {
  notSpoken: '音訊裡沒有第 {{line}} 句。如果聽到了，請先定好它的開始時間。',
  walkAllDone: '做得好：沒有需要再核對的地方了。',
  walkNothing: '沒有需要核對的地方：估算的句子都緊挨著已確定的句子。',
  walkSomeDone: '已核對 {{count}} 處，還有 {{left}} 處不太確定。',
}
