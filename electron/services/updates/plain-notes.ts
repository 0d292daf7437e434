/** Characters of notes that are shown: of what a page in the web says better. */
const most = 4000

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' }

/**
 * What a feed says is new, as plain text: some feeds send the text of the changelog, some a page made of it, some a list
 * by version. It is only ever shown as text; the marks of a page are taken out to be read, not to be safe.
 */
export function plainNotes(notes: unknown): string | undefined {
  const text = Array.isArray(notes) ? notes.map(noteOf).filter(Boolean).join('\n\n') : noteOf({ note: notes })
  const plain = withoutMarks(text)
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  if (plain === '') return undefined
  return plain.length > most ? `${plain.slice(0, most).trimEnd()}…` : plain
}

function noteOf(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null || !('note' in entry) || typeof entry.note !== 'string') return ''
  const note = /<\/?(?:p|ul|ol|li|h\d|br|div|code|a)\b[^>]*>/i.test(entry.note) ? withoutTags(entry.note) : entry.note
  return 'version' in entry && typeof entry.version === 'string' ? `${entry.version}\n${note.trim()}` : note.trim()
}

/** The marks of Markdown that are in the way of reading; lists and code are readable as they are. */
function withoutMarks(text: string): string {
  return text
    .replace(/^#{1,6}[ \t]+/gm, '')
    .replace(/\*\*(\S(?:[^*\n]*\S)?)\*\*/g, '$1')
    .replace(/\[([^\]\n]*)\]\([^()\s]*\)/g, '$1')
}

function withoutTags(html: string): string {
  return html
    .replace(/\s*\n\s*/g, ' ')
    .replace(/<li\b[^>]*>/gi, '\n- ')
    .replace(/<\/?(?:p|h\d|ul|ol|div|br)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#39|[a-z]+);/g, (whole, entity: string) => entities[entity] ?? whole)
    .replace(/ *\n */g, '\n')
}
