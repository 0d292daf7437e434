import type { Words } from '../en'

export const problems: Words['problems'] = {
  'missing-translation': '第 {{line}} 行：沒有譯文，只顯示一種語言。',
  'joined-lines': '第 {{line}} 行：同一語言連續兩行，已合併。',
  'uneven-blocks': '兩種語言的行數不同，已從頭逐行配對。',
  'unknown-language': '第 {{line}} 行：語言不明，按位置判斷。',
  'extra-language': '第 {{line}} 行：出現第三種語言，已作為備註保留。',
  'bad-characters': '第 {{line}} 行：有不屬於該編碼的字元。',
  'guessed-encoding': '文字編碼是推測的。',
  'very-long-line': '第 {{line}} 行：過長，按一條字幕處理。',
  'one-language': '只發現一種語言。',
  'page-text': '第 {{line}} 行：看作頁面的標題或說明，不作字幕。',
  'number-lines': '第 {{line}} 行等只有時間或序號，已略去。',
}
