import type { Words } from '../en'
import type { saidOfTimes as english } from '../en/corrections'

export const corrections: Words['corrections'] = {
  label: '核对时间',
  position: '第 {{at}} 处，共 {{all}} 处',
  line: '第 {{line}} 句',
  estimated: '估算的时间，没有听出来',
  unsure: '把握 {{share}}',
  fixed: '已校正',
  absent: '没有念到',
  hearing: '正在重新听…',
  right: '没有问题',
  startsNow: '现在开始',
  earlier: '提前 0.1 秒',
  later: '推后 0.1 秒',
  notHere: '这里没念',
  back: '上一处',
  next: '下一处',
  end: '先到这里',
  offsetLater: '字幕推后 {{ms}} 毫秒',
  offsetEarlier: '字幕提前 {{ms}} 毫秒',
  offsetShort: '{{sign}}{{ms}} 毫秒',
  offsetReset: '{{offset}}。恢复原来的时间',
  gapOpen: '{{time}} 起没有念文稿',
  gapClose: '{{gap}}。回到文稿',
}

export const saidOfTimes: Pick<Words['said'], keyof typeof english> = {
  notSpoken: '音频里没有第 {{line}} 句。如果听到了，请先定好它的开始时间。',
  walkAllDone: '做得好：没有需要再核对的地方了。',
  walkNothing: '没有需要核对的地方：估算的句子都紧挨着已确定的句子。',
  walkSomeDone: '已核对 {{count}} 处，还有 {{left}} 处不太确定。',
}
