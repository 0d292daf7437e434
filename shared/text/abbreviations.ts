/** Abbreviations as they are written, without the last stop and in small letters, and what people say for them. */
const table: Readonly<Record<string, string>> = {
  de:
    'z.b:zum Beispiel|d.h:das heißt|u.a:unter anderem|i.d.r:in der Regel|usw:und so weiter|bzw:beziehungsweise|ca:circa|' +
    'dr:Doktor|nr:Nummer|evtl:eventuell|ggf:gegebenenfalls|etc:et cetera|mio:Millionen|mrd:Milliarden|inkl:inklusive|' +
    'vgl:vergleiche|sog:sogenannte',
  fr: 'mme:madame|mlle:mademoiselle|dr:docteur|etc:et cetera|p.ex:par exemple|n°:numéro',
  es: 'sr:señor|sra:señora|dr:doctor|dra:doctora|ee.uu:Estados Unidos|etc:etcétera|p.ej:por ejemplo|ud:usted',
  it: 'sig:signor|dott:dottor|ecc:eccetera|prof:professor',
  pt: 'sr:senhor|sra:senhora|dr:doutor|dra:doutora|etc:et cetera|p.ex:por exemplo',
  nl: 'bijv:bijvoorbeeld|enz:enzovoort|d.w.z:dat wil zeggen|o.a:onder andere|dhr:de heer|mevr:mevrouw|dr:dokter',
  pl:
    'np:na przykład|itd:i tak dalej|itp:i tym podobne|tzn:to znaczy|dr:doktor|tys:tysięcy|mln:milionów|mld:miliardów|' +
    'zł:złotych|tzw:tak zwany|wg:według',
  ru: 'т.е:то есть|т.д:так далее|т.п:тому подобное|руб:рублей|млн:миллионов|млрд:миллиардов|тыс:тысяч|др:другие',
  tr: 'vb:ve benzeri|vs:vesaire|dr:doktor|prof:profesör',
}

const words = new Map(
  Object.entries(table).map(([language, rows]) => [
    language,
    new Map(rows.split('|').map((row) => row.split(':') as [string, string])),
  ]),
)

/** What is said for an abbreviation ("z.B." -> "zum Beispiel"), or undefined when the chunk is none. */
export function spokenAbbreviation(chunk: string, language: string): string | undefined {
  return words.get(language)?.get(chunk.replace(/\.$/, '').toLowerCase())
}
