import type { Words } from '../en'

export const cli: Words['cli'] = {
  usage: `用法：diglot align 音频 文稿 [选项]

为没有时间戳的双语文稿配上音频时间，全程离线。

选项
  --format 列表       json、srt、vtt、lrc，多个用逗号分隔（默认 json）
  --out 文件          写到哪里；有多种格式时，用各自的扩展名替换。不写则输出到标准输出（只限一种格式）
  --spoken 语言       朗读的语言，判断有误时指定：en、zh、de……
                      用逗号写两种（zh,en）：每段先说前一种，再说后一种
  --words             在 vtt 和 lrc 中标出每个词的时间；并非所有播放器都认识这种标记
  --estimate          不听音频，只按文本长度估计时间：立即完成，但不精确
  --help              显示本说明
  --version           显示版本

如果文本不是所读的内容，时间只是估计，并会注明：JSON 中为 "source": "estimated"。

退出码：0 完成；1 文件无法使用，或结果无法写入；2 命令有误；130 已取消。
`,
  seeHelp: '用 diglot --help 查看用法。',
  badOption: '{{detail}}.',
  unknownCommand: '没有“{{name}}”这个命令。',
  twoFilesNeeded: 'align 需要两个文件：音频和它的文稿。',
  unknownFormat: '没有“{{name}}”格式。可用的格式：{{formats}}。',
  oneFormatForOutput: '标准输出只能有一种格式。请用 --out 指定文件，或用 --format 只选一种。',
  outIsInput: '--out 会覆盖要读取的“{{name}}”。请换一个文件名。',
  unknownLanguage: '文稿中没有“{{name}}”这种语言，只有 {{languages}}：请在 --spoken 中指定其中之一。',
  reading: '正在读取“{{audio}}”和“{{transcript}}”……',
  timing_one: '正在为 {{count}} 段配时间，全长 {{duration}}，朗读语言 {{language}}。',
  timing_other: '正在为 {{count}} 段配时间，全长 {{duration}}，朗读语言 {{language}}。',
  progress: '正在听：{{percent}}%',
  progressLeft: '正在听：{{percent}}%，大约还需 {{remaining}}',
  aligned_one: '共 {{count}} 段，在音频中找到 {{found}} 段。',
  aligned_other: '共 {{count}} 段，在音频中找到 {{found}} 段。',
  notSpoken: '这份文本似乎不是“{{name}}”中所读的内容：时间只按文本长度估计。',
  alignmentFailed: '无法听取“{{name}}”（{{detail}}）。请转换为其他格式，或加上 --estimate 按文本长度估计时间。',
  cancelled: '已取消，没有写入任何文件。',
  heard: '音频中说的是 {{language}}。',
  more_one: '……还有 {{count}} 处存疑。',
  more_other: '……还有 {{count}} 处存疑。',
  wrote: '已写入“{{name}}”。',
}
