/** Words before a colon that introduce something and are nobody's name; in brackets, what is heard and not said. */
const notNames = new Set(
  [
    'note notes nb ps fact facts tip warning example question remember update spoiler disclaimer summary title subtitle',
    'source sources http https ftp mailto www url email tel re fwd first second third finally plus also and but so well',
    'music applause laughter laughs inaudible crosstalk silence pause noise sigh sighs cheering background',
    'anmerkung hinweis achtung beispiel musik gelächter applaus nota ejemplo música risas aplausos note exemple musique',
    '注 注意 备注 備註 注释 例如 比如 譬如 提示 问题 問題 总之 總之 音乐 音樂 笑声 笑聲 掌声 掌聲 鼓掌 静音 来源 來源 标题 標題',
    '注記 例 音楽 笑い 拍手 참고 예 음악 웃음 박수',
  ]
    .join(' ')
    .split(' '),
)
/** Chinese and Japanese lines where a quotation follows the colon: "he said:", "my answer is:". */
const introduces = /(?:[说說问問答喊叫写寫是的了着]|[说說问問写寫知报報]道|如下|一下)$/u
const roles =
  /^(?:host|guest|speaker|interviewer|interviewee|narrator|moderator|participant|caller|male|female|man|woman|voice)(?: ?(?:\d{1,2}|[a-z]))?$/
const particles = new Set('de del der den di da dos du la le van von zu bin ibn al el y e'.split(' '))
const spacelessScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const word = /^[\p{L}\p{M}\p{N}.'’&()·・-]+$/u

function isPersonLike(token: string): boolean {
  const first = token.replace(/^[("']/, '')[0] ?? ''
  return particles.has(token) || /\p{N}/u.test(first) || (/\p{L}/u.test(first) && first === first.toUpperCase())
}

/**
 * Whether the words before a colon can be somebody's name: few, capitalised where the script has capitals, without
 * the marks of a sentence. Whether they are one is decided over the whole file.
 */
export function isSpeakerName(name: string): boolean {
  if (!/\p{L}/u.test(name)) return false
  const small = name.toLowerCase()
  if (notNames.has(small)) return false
  if (roles.test(small)) return true
  const tokens = name.split(/\s+/)
  if (spacelessScript.test(name)) {
    return name.length <= 12 && tokens.length <= 3 && tokens.every((t) => word.test(t)) && !introduces.test(name)
  }
  return tokens.length <= 4 && tokens.every((token) => word.test(token) && isPersonLike(token))
}
