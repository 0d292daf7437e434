import type { Words } from '../en'
import type { news as english } from '../en/recovery'

export const news: Pick<Words['said'], keyof typeof english> = {
  windowIsBack: '窗口刚才停止了工作，现已恢复到原来的位置。',
  failureInside: 'Diglot 内部出了一个错。可以继续使用；如有异常，请重新启动。',
  uncleanEnd: 'Diglot 上次没有正常退出。',
  restarted: 'Diglot 刚才出错，已自动重新启动。',
  settingsRestored: '设置文件已损坏，现改用最近一份完好的副本。',
  settingsLost: '设置文件无法读取，已恢复为默认设置。原文件保留在同一文件夹中。',
  editsLost: '你在这一集中所做的更正无法读取。原文件保留在同一文件夹中。',
  otherContent: '这个文件和原来的不是同一个，时间可能对不上了。',
  marksLost: '这一集的书签无法读取。原文件保留在同一文件夹中。',
  nothingKept: 'Diglot 无法写入自己的文件夹，设置和书签只能保留到关闭为止。请清出磁盘空间，或允许写入该文件夹。',
  graphicsOff: '图形处理器多次出错。下次启动起将不再使用它绘图；可在“帮助 > 疑难解答”中改回。',
  graphicsWillBeOn: '下次启动起，Diglot 将使用图形处理器绘图。',
  graphicsWillBeOff: '下次启动起，Diglot 将不使用图形处理器绘图。',
  reportCopied: '报告已复制',
  sheetFailed: '无法显示。请再试一次；如果仍然不行，请重新启动 Diglot。',
}

export const recovery: Words['recovery'] = {
  safeMode: '安全模式',
  safeModeExplained: '设置不会保存',
  restartNormally: '正常重新启动',
  partFailed: '窗口的这一部分无法显示。',
  partAgain: '重试',
  showReport: '查看报告',
  pageTitle: '窗口无法正常工作',
  pageExplanation:
    'Diglot 未能自行恢复窗口。你的文件没有受影响。安全模式采用默认设置，并且不使用图形处理器，往往能解决问题。',
  tryAgain: '重试',
  startSafe: '以安全模式启动',
  copyReport: '复制报告',
  copied: '已复制',
  quit: '退出 Diglot',
  reportLabel: '问题报告',
  failedTitle: 'Diglot 无法继续运行',
  failedDetail: '内部反复出错。你的文件没有受影响。安全模式采用默认设置，并且不使用图形处理器。',
  hungTitle: '窗口没有响应',
  hungDetail: '可以再等一会儿，也可以重新打开窗口，打开后会回到原来的位置。',
  wait: '等待',
  reopenWindow: '重新打开窗口',
}

export const reportSheet: Words['reportSheet'] = {
  title: '最近的问题报告',
  explanation:
    '报告只保存在这台电脑上，没有发送到任何地方。其中不含文稿内容，也不含文件名和人名，对修复 Diglot 很有帮助。',
  none: '没有问题报告：到目前为止一切正常。',
  loading: '正在读取…',
  copy: '复制',
  copied: '已复制',
  show: '在文件夹中显示',
  close: '关闭',
}
