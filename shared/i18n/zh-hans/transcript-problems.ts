import type { Words } from '../en'

export const problems: Words['problems'] = {
  'missing-translation': '第 {{line}} 行：没有译文，只显示一种语言。',
  'joined-lines': '第 {{line}} 行：同一语言连续两行，已合并。',
  'uneven-blocks': '两种语言的行数不同，已从头逐行配对。',
  'unknown-language': '第 {{line}} 行：语言不明，按位置判断。',
  'extra-language': '第 {{line}} 行：出现第三种语言，已作为备注保留。',
  'bad-characters': '第 {{line}} 行：有不属于该编码的字符。',
  'guessed-encoding': '文本编码是推测的。',
  'very-long-line': '第 {{line}} 行：过长，按一条字幕处理。',
  'one-language': '只发现一种语言。',
  'page-text': '第 {{line}} 行：看作页面的标题或说明，不作字幕。',
  'number-lines': '第 {{line}} 行等只有时间或序号，已略去。',
}
