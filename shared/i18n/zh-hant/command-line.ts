import type { Words } from '../en'

export const cli: Words['cli'] = {
  usage: `用法：diglot align 音訊 逐字稿 [選項]

為沒有時間戳的雙語逐字稿配上音訊時間，全程離線。

選項
  --format 列表       json、srt、vtt、lrc，多個用逗號分隔（預設 json）
  --out 檔案          寫到哪裡；有多種格式時，用各自的副檔名替換。不寫則輸出到標準輸出（只限一種格式）
  --spoken 語言       朗讀的語言，判斷有誤時指定：en、zh、de……
                      用逗號寫兩種（zh,en）：每段先說前一種，再說後一種
  --words             在 vtt 和 lrc 中標出每個詞的時間；並非所有播放器都認識這種標記
  --estimate          不聽音訊，只按文字長度估計時間：立即完成，但不精確
  --help              顯示本說明
  --version           顯示版本

如果文字不是所讀的內容，時間只是估計，並會註明：JSON 中為 "source": "estimated"。

結束代碼：0 完成；1 檔案無法使用，或結果無法寫入；2 指令有誤；130 已取消。
`,
  seeHelp: '用 diglot --help 檢視用法。',
  badOption: '{{detail}}.',
  unknownCommand: '沒有「{{name}}」這個指令。',
  twoFilesNeeded: 'align 需要兩個檔案：音訊和它的逐字稿。',
  unknownFormat: '沒有「{{name}}」格式。可用的格式：{{formats}}。',
  oneFormatForOutput: '標準輸出只能有一種格式。請用 --out 指定檔案，或用 --format 只選一種。',
  outIsInput: '--out 會覆蓋要讀取的「{{name}}」。請換一個檔名。',
  unknownLanguage: '逐字稿中沒有「{{name}}」這種語言，只有 {{languages}}：請在 --spoken 中指定其中之一。',
  reading: '正在讀取「{{audio}}」和「{{transcript}}」……',
  timing_one: '正在為 {{count}} 段配時間，全長 {{duration}}，朗讀的語言 {{language}}。',
  timing_other: '正在為 {{count}} 段配時間，全長 {{duration}}，朗讀的語言 {{language}}。',
  progress: '正在聽：{{percent}}%',
  progressLeft: '正在聽：{{percent}}%，大約還需 {{remaining}}',
  aligned_one: '共 {{count}} 段，在音訊中找到 {{found}} 段。',
  aligned_other: '共 {{count}} 段，在音訊中找到 {{found}} 段。',
  notSpoken: '這份文字似乎不是「{{name}}」中所讀的內容：時間只按文字長度估計。',
  alignmentFailed: '無法聽取「{{name}}」（{{detail}}）。請轉換為其他格式，或加上 --estimate 按文字長度估計時間。',
  cancelled: '已取消，沒有寫入任何檔案。',
  heard: '音訊中說的是 {{language}}。',
  more_one: '……還有 {{count}} 處有疑問。',
  more_other: '……還有 {{count}} 處有疑問。',
  wrote: '已寫入「{{name}}」。',
}
