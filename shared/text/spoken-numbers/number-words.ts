/** The words around a number, per language: what is written as a sign and said as a word. */
export interface NumberWords {
  readonly point: string
  readonly percent: string
  readonly degrees: string
  readonly to: string
  readonly dollars: string
  readonly euros: string
  readonly pounds: string
  /** ¥: yen or yuan, whichever is nearer home. */
  readonly yen: string
  readonly rupees: string
  readonly roubles: string
  readonly won: string
  readonly and: string
  readonly plus: string
  readonly equals: string
  readonly at: string
  readonly dot: string
  readonly slash: string
  readonly hash: string
}

const keys =
  'point percent degrees to dollars euros pounds yen rupees roubles won and plus equals at dot slash hash'.split(' ')

/** One row: the words in the order of `keys`, parted by commas. */
function row(words: string): NumberWords {
  const list = words.split(',')
  return Object.fromEntries(keys.map((key, index) => [key, list[index]!])) as unknown as NumberWords
}

const english = row(
  'point,percent,degrees,to,dollars,euros,pounds,yen,rupees,roubles,won,and,plus,equals,at,dot,slash,hash',
)

const words: Readonly<Record<string, NumberWords>> = {
  en: english,
  de: row('Komma,Prozent,Grad,bis,Dollar,Euro,Pfund,Yen,Rupien,Rubel,Won,und,plus,gleich,ät,Punkt,Schrägstrich,Raute'),
  nl: row(
    'komma,procent,graden,tot,dollar,euro,pond,yen,roepie,roebel,won,en,plus,is,apenstaart,punt,schuine streep,hekje',
  ),
  fr: row(
    'virgule,pour cent,degrés,à,dollars,euros,livres,yens,roupies,roubles,wons,et,plus,égale,arobase,point,barre,dièse',
  ),
  es: row(
    'coma,por ciento,grados,a,dólares,euros,libras,yenes,rupias,rublos,wones,y,más,igual,arroba,punto,barra,almohadilla',
  ),
  it: row(
    'virgola,per cento,gradi,a,dollari,euro,sterline,yen,rupie,rubli,won,e,più,uguale,chiocciola,punto,barra,cancelletto',
  ),
  pt: row(
    'vírgula,por cento,graus,a,dólares,euros,libras,ienes,rupias,rublos,wons,e,mais,igual,arroba,ponto,barra,cerquilha',
  ),
  ru: row(
    'запятая,процентов,градусов,до,долларов,евро,фунтов,иен,рупий,рублей,вон,и,плюс,равно,собака,точка,слэш,решётка',
  ),
  pl: row(
    'przecinek,procent,stopni,do,dolarów,euro,funtów,jenów,rupii,rubli,wonów,i,plus,równa się,małpa,kropka,ukośnik,krzyżyk',
  ),
  tr: row('virgül,yüzde,derece,ila,dolar,avro,sterlin,yen,rupi,ruble,won,ve,artı,eşittir,et,nokta,bölü,kare'),
  vi: row('phẩy,phần trăm,độ,đến,đô la,ơ rô,bảng,yên,ru pi,rúp,won,và,cộng,bằng,a còng,chấm,gạch chéo,thăng'),
  zh: row('点,百分之,度,到,美元,欧元,英镑,元,卢比,卢布,韩元,和,加,等于,艾特,点,斜杠,井号'),
  ja: row(
    'てん,パーセント,ど,から,ドル,ユーロ,ポンド,えん,ルピー,ルーブル,ウォン,アンド,プラス,イコール,アット,ドット,スラッシュ,シャープ',
  ),
  ko: row('점,퍼센트,도,에서,달러,유로,파운드,엔,루피,루블,원,앤드,플러스,이퀄,골뱅이,점,슬래시,샵'),
}

/** Words for a bare language code; English where a language has no row. */
export function numberWords(language: string): NumberWords {
  return words[language] ?? english
}
