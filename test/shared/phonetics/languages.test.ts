import { describe, expect, test } from 'vitest'
import { loadPronouncer } from '../../../shared/phonetics/load-pronouncer'
import { writePhones } from '../../../shared/phonetics/parse-phones'

/** Words and what is heard, by ear of the language and in the phones of English. `|` parts spoken words. */
const tables: Readonly<Record<string, string>> = {
  en: `
    hello HH AH L OW
    through TH R UW
    people P IY P AH L
    company K AH M P AH N IY
    don't D OW N T
    Feldman's F EH L D M AH N Z
    Dr D AA K T ER
    AI EY | AY
    20VC T W EH N T IY | V IY | S IY
    GPUs JH IY | P IY | Y UW Z
    U.S. Y UW | EH S
    OpenAI OW P AH N | EY | AY
    podcasters P AO D K AE S T ER Z
    datacenters D EY T AH S EH N T ER Z
    tokenized T OW K AH N AY Z D
    unsexy AH N S EH K S IY
    hyperscale HH AY P ER S K EY L
    vlogging V L AA G IH NG
    gigawatt G IH G AH W AA T
    messiness M EH S IY N AH S
    1999 N AY N T IY N | N AY N T IY | N AY N
    21st T W EH N T IY | F ER S T
    $5k F AY V | TH AW Z AH N D | D AA L ER Z
    90% N AY N T IY | P ER S EH N T
    10:30 T EH N | TH ER D IY
    café K AH F EY
    Palantir P AA L AE N T ER
    Figma F IH G M AH
    shnorf SH N AO R F
    thrimp TH R IH M P
    quindle K W IH N D AH L
    gnarp N AA R P
  `,
  zh: `
    中国 JH OW NG G W AO
    北京 B EY JH IY NG
    上海 SH AA NG HH AY
    学习 SH Y EH SH IY
    女人 N Y UW R AH N
    银行 IY N HH AA NG
    行走 SH IY NG D Z OW
    重新 CH OW NG SH IY N
    重要 JH OW NG Y AA OW
    长大 JH AA NG D AA
    长城 CH AA NG CH AH NG
    音乐 IY N Y EH
    快乐 K W AY L AH
    知识 JH ER SH ER
    自己 D Z AH JH IY
    词语 T S AH Y UW
    四 S AH
    二 AA R
    日本 R ER B AH N
    熊猫 SH Y OW NG M AA OW
    去 CH Y UW
    元 Y EH N
    云 Y IY N
    翁 W AH NG
    謝謝 SH Y EH SH Y EH
    哪儿 N AA AA R
    81% B AY F AH N | JH ER | B AA SH ER IY
    AI EY | AY
    Google G UW G AH L
    2个 L Y AA NG | G AH
  `,
  de: `
    ich IH SH
    Buch B UW HH
    Straße SH T HH AA S AH
    Spiel SH P IY L
    schön SH ER N
    über IY B AH
    zwei T S V AY
    heute HH OY T AH
    Häuser HH OY Z AH
    Haus HH AA OW S
    Hund HH UH N T
    Tag T AA K
    lieb L IY P
    König K ER N IH SH
    Wasser V AA S AH
    Vater F AA T AH
    Familie F AA M IY L Y AH
    sechs Z EH K S
    Sprache SH P HH AA HH AH
    Deutsch D OY CH
    Pferd P F EY AH T
    lange L AA NG AH
    Bank B AA NG K
    Quelle K V EH L AH
    verstehen F EH AH S T EY AH N
    gehen G EY AH N
    Nation N AA T S Y OW N
    Fuß F UW S
    Zug T S UW K
    Mädchen M EH D SH AH N
    Rathaus HH AA T HH AA OW S
    behalten B AH HH AA L T AH N
    z.B. T S UH M | B AY SH P IY L
    21 AY N UH N T S V AA N T S IH SH
  `,
  fr: `
    bonjour B AO N ZH UW HH
    beaucoup B OW K UW
    l'homme L AO M
    trois T HH W AA
    parlent P AA HH L
    vin V AE N
    enfant AA N F AA N
    oiseau W AA Z OW
    fille F IY Y
    montagne M AO N T AA N Y
    deux D ER
    garçon G AA HH S AO N
    nation N AA S Y AO N
    juin ZH W AE N
    15h30 K AE N Z | ER HH | T HH AA N T
    aimer EH M EY
    80 K AA T HH | V AE N
  `,
  es: `
    gracias G R AA S Y AA S
    ciudad S Y UW DH AA DH
    guerra G EH R AA
    pingüino P IY NG G W IY N OW
    jefe HH EH F EH
    llamar Y AA M AA R
    niño N IY N Y OW
    queso K EH S OW
    hola OW L AA
    muchacho M UW CH AA CH OW
    pero P EH D OW
    perro P EH R OW
    bueno B W EH N OW
  `,
  it: `
    ciao CH AA OW
    chiesa K Y EH Z AA
    gnocchi N Y OW K IY
    famiglia F AA M IY L Y AA
    giorno JH OW R N OW
    gente JH EH N T EH
    ghiaccio G Y AA CH OW
    scienza SH EH N T S AA
    scuola S K W OW L AA
    zero D Z EH D OW
    quattro K W AA T R OW
    dell'uomo D EH L W OW M OW
  `,
  pt: `
    não N AW N
    coração K OW D AA S AW N
    cidade S IY D AA JH IY
    filho F IY L Y UW
    vinho V IY N Y UW
    noite N OY CH IY
    carro K AA HH UW
    Brasil B R AA Z IY UW
    bem B EY N
    chuva SH UW V AH
    gente ZH EH N CH IY
    rua HH W AH
  `,
  nl: `
    huis HH AW S
    goed HH UW T
    schip S HH IH P
    vrouw F R AW
    mooi M OY
    tijd T EY T
    lopen L OW P AH
    boek B UW K
    meisje M EY SH AH
    vogel F OW HH AH L
  `,
  pl: `
    dzień JH EH N
    cześć CH EH SH CH
    chrząszcz HH SH AO N SH CH
    rzeka ZH EH K AA
    łódź W UW CH
    się SH EH
    ciało CH AA W AO
    chleb HH L EH P
    nie N Y EH
    żaba ZH AA B AA
  `,
  tr: `
    güzel G IY Z EH L
    çocuk CH OW JH UW K
    İstanbul IY S T AA N B UW L
    şeker SH EH K EH R
    ılık AH L AH K
    dağ D AA
    öğretmen ER R EH T M EH N
    bey B EY
  `,
  vi: `
    người NG UH AH Y
    không K OW NG
    phở F ER
    Việt V IY AH T
    nhà N Y AA
    trường CH UH AH NG
    đi D IY
    giờ Z ER
  `,
  ru: `
    сегодня S IH V OW D N Y AH
    что SH T OW
    город G AH R OW T
    хлеб HH L EH P
    ещё Y IH SH OW
    щука SH UW K AA
    жизнь ZH IH Z N
    зелёный Z IH L OW N IH Y
    объект AH B Y EH K T
    красного K R AA S N AH V AH
    год G OW T
    США EH S | SH AA | AA
    podcast P AO D K AE S T
  `,
  ja: `
    こんにちは K OW N N IY CH IY HH AA
    東京 T OW K Y OW
    学校 G AA K OW
    コンピューター K OW M P Y UW T AA
    です D EH S
    写真 SH AA SH IY N
    先生 S EH N S EY
    新聞 SH IY M B UW N
    ファイル F AY D UW
    AI EY | AY
    20代 N IY | JH UW | D AY
    パーティー P AA T IY
    食べる T AA B EH D UW
    3月 S AA N | G AA T S UW
    5人で G OW | N IY N | D EH
    ﾃﾚﾋﾞ T EH D EH B IY
  `,
  ko: `
    안녕 AA N N Y AH NG
    한국어 HH AA N G UW G AH
    국물 K UW NG M UW L
    같이 K AA CH IY
    좋아요 CH OW AA Y OW
    좋다 CH OW T AA
    신라 SH IY L L AA
    독립 T OW NG N IY P
    사람 S AA D AA M
    시간 SH IY G AA N
    입학 IY P AA K
    90% K UW SH IY P | P AH S EH N T UH
  `,
  el: 'καλημέρα K AA L IY M EH R AA',
  ar: 'سلام S AA L AA M',
  he: 'שלום SH EH L OW M',
  hi: `
    नमस्ते N AA M AA S T EH
    भारत B AA R AA T
  `,
  ta: 'வணக்கம் V AA N AA K AA M',
  th: 'สวัสดี S W AA S D IY',
  ka: 'გამარჯობა G AA M AA R JH OW B AA',
  fi: 'päivää P EH IY V EH EH',
  und: '你好 N IY | HH AA OW',
}

describe.each(Object.entries(tables))('%s', async (language, table) => {
  const pronounce = await loadPronouncer(language)
  const rows = table
    .trim()
    .split('\n')
    .map((row) => /^\s*(\S+) (.+)$/.exec(row)!.slice(1) as [string, string])

  test.each(rows)('%s is said %s', (text, sounds) => {
    const said = pronounce(text).map(({ phones }) => writePhones(phones))
    expect(said.join(' | ')).toBe(sounds.trim())
  })
})
