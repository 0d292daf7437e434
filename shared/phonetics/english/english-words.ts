import { compileWords } from '../letter-rules'

/**
 * What the dictionary lacks or has as something else: letters spelled out (`letter-names.ts`), abbreviations as they
 * are said, hesitations, and names that are on everyone's lips in podcasts.
 */
export const englishWords = compileWords(`
  ay EY
  bee B IY
  cee S IY
  dee D IY
  ee IY
  eff EH F
  gee JH IY
  aitch EY CH
  jay JH EY
  kay K EY
  double-you D AH B AH L Y UW
  zee Z IY
  dr D AA K T ER
  vs V ER S AH S
  etc EH T S EH T ER AH
  st S EY N T
  prof P R AH F EH S ER
  govt G AH V ER M AH N T
  approx AH P R AA K S AH M AH T L IY
  mhm M HH M
  mm M
  hmm HH M
  ah AA
  uhm AH M
  pm P IY EH M
  am AE M
  ai EY AY
  ok OW K EY
  ceo S IY IY OW
  covid K OW V IH D
  tiktok T IH K T AA K
  chatgpt CH AE T JH IY P IY T IY
  anthropic AE N TH R AA P IH K
  gemini JH EH M IH N AY
  nvidia EH N V IH D IY AH
  linkedin L IH NG K T IH N
  youtube Y UW T UW B
  iphone AY F OW N
  ipad AY P AE D
  wifi W AY F AY
  crypto K R IH P T OW
  bitcoin B IH T K OY N
  fintech F IH N T EH K
  saas S AE S
  airbnb EH R B IY EH N B IY
  ebay IY B EY
  spacex S P EY S EH K S
  deepmind D IY P M AY N D
  instagram IH N S T AH G R AE M
  whatsapp W AA T S AE P
  gpu JH IY P IY Y UW
  gpus JH IY P IY Y UW Z
  memes M IY M Z
  meme M IY M
  selfie S EH L F IY
  emoji IH M OW JH IY
  hyperscaler HH AY P ER S K EY L ER
  agentic EY JH EH N T IH K
  inferencing IH N F ER AH N S IH NG
  y'all Y AO L
  gotta G AA T AH
  lemme L EH M IY
  gimme G IH M IY
  dunno D AH N OW
  cuz K AH Z
  em EH M
`)
