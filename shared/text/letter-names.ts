/** Names of a to z, as each language spells out an acronym. Written so that their syllables can be counted. */
const names: Readonly<Record<string, readonly string[]>> = {
  en: 'ay bee cee dee ee eff gee aitch eye jay kay el em en oh pee cue ar ess tee you vee double-you ex why zee'.split(
    ' ',
  ),
  de: 'a be ce de e ef ge ha i jot ka el em en o pe ku er es te u vau we ix ypsilon zett'.split(' '),
  nl: 'a bee cee dee ee ef gee haa ie jee kaa el em en oo pee kuu er es tee uu vee wee ix ij zet'.split(' '),
  fr: 'a bé cé dé eu effe gé ache i ji ka elle emme enne o pé ku erre esse té u vé double-vé ixe i-grec zède'.split(
    ' ',
  ),
  es: 'a be ce de e efe ge hache i jota ka ele eme ene o pe cu erre ese te u uve uve-doble equis i-griega zeta'.split(
    ' ',
  ),
  it: 'a bi ci di e effe gi acca i i-lunga cappa elle emme enne o pi cu erre esse ti u vu doppia-vu ics ipsilon zeta'.split(
    ' ',
  ),
  pt: 'á bê cê dê é efe gê agá i jota cá ele eme ene ó pê quê erre esse tê u vê dáblio xis ípsilon zê'.split(' '),
  pl: 'a be ce de e ef gie ha i jot ka el em en o pe ku er es te u fał wu iks igrek zet'.split(' '),
  tr: 'a be ce de e fe ge he ı je ke le me ne o pe kü re se te u ve dabılyu iks ye ze'.split(' '),
  vi: 'a bê xê dê e ép gờ hát i gi ca lờ mờ nờ o pê quy rờ sờ tê u vê vê-kép ích-xì i-dài dét'.split(' '),
  ja: (
    'エー ビー シー ディー イー エフ ジー エイチ アイ ジェー ケー エル エム エヌ オー ピー キュー アール エス ティー ユー ブイ ' +
    'ダブリュー エックス ワイ ゼット'
  ).split(' '),
  ko: '에이 비 씨 디 이 에프 지 에이치 아이 제이 케이 엘 엠 엔 오 피 큐 알 에스 티 유 브이 더블유 엑스 와이 제트'.split(
    ' ',
  ),
}

/** Russian names of Cyrillic letters, а to я. */
const cyrillic = 'а бэ вэ гэ дэ е жэ зэ и и ка эл эм эн о пэ эр эс тэ у эф ха цэ чэ ша ща э ы э э ю я'.split(' ')

/**
 * The letters of an acronym as words: "IPO" -> "eye pee oh". Cyrillic letters have their Russian
 * names; other letters have names of about one syllable, and a vowel stands for it so that it counts.
 */
export function spellLetters(letters: string, language: string): string {
  const table = names[language] ?? names.en!
  const said: string[] = []
  for (const letter of letters.normalize('NFD').toLowerCase()) {
    const index = letter.charCodeAt(0) - 97
    if (index >= 0 && index < 26) said.push(table[index]!)
    else if (/\p{L}/u.test(letter)) said.push(cyrillic[letter.charCodeAt(0) - 0x430] ?? 'a')
  }
  return said.join(' ')
}
