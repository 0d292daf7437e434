import forms from '../../assets/han/simplified-forms.txt?raw'

let table: ReadonlyMap<string, string> | undefined

/** A Chinese character as it is written in simplified characters; every other character as it is. */
export function simplifiedForm(character: string): string {
  table ??= readForms()
  return table.get(character) ?? character
}

/** A line of the list: the simplified character, then those that are written so. */
function readForms(): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [simplified = '', ...others] of forms.split('\n')) {
    for (const other of others) found.set(other, simplified)
  }
  return found
}
