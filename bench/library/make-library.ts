import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Random } from '../make-corpus/random.mjs'

/** Words that begin alike, so that each letter that is typed leaves fewer titles. */
const english =
  'harbour harvest hard hall heart river rivet rise bridge bright brown winter window work city civil'.split(' ')
const chinese = ['港口', '港湾', '雨夜', '车站', '鱼与桥', '冬天', '早晨', '河流', '城市', '工作']
const shows = 60
/** Of so many episodes there is one without a picture. */
const coverlessEvery = 10

/** Writes so many episodes into the folder of a user's data, and says what each is called. Seeded: always the same. */
export function writeLibrary(userData: string, count: number): readonly string[] {
  const folder = join(userData, 'library')
  mkdirSync(folder, { recursive: true })
  const random = new Random('library')
  const titles = Array.from({ length: count }, () => {
    const words = Array.from({ length: 3 }, () => random.pick(english)).join(' ')
    if (random.next() < 0.3) return `${random.pick(chinese)}${random.pick(chinese)} ${words}`
    return `${words} ${Math.floor(random.next() * 400)}`
  })
  for (const [i, title] of titles.entries()) {
    const position = random.next() < 0.5 ? random.between(0, 1700) : 0
    const facts = { title, show: `Show ${i % shows}`, position }
    writeFileSync(join(folder, `${idOf(i)}.json`), JSON.stringify(documentOf(i, facts), null, 2))
  }
  return titles
}

/**
 * Gives nine of ten episodes a picture of their own. The pictures are few; what stands behind the end of one, which no
 * decoder reads, makes a file of its own of it, and each address is decoded for itself.
 */
export function writeCovers(userData: string, count: number, pictures: readonly Uint8Array[]): void {
  const folder = join(userData, 'covers')
  mkdirSync(folder, { recursive: true })
  for (let i = 0; i < count; i++) {
    const picture = pictures[i % pictures.length]
    if (picture && hasCover(i))
      writeFileSync(join(folder, coverOf(i)), Buffer.concat([picture, Buffer.from(String(i))]))
  }
}

interface Facts {
  readonly title: string
  readonly show: string
  /** Seconds. */
  readonly position: number
}

function documentOf(i: number, { title, show, position }: Facts) {
  const hash = createHash('sha256').update(String(i)).digest('hex')
  const place = `/podcasts/show-${i % shows}/episode-${i}`
  const track = { key: 'original', path: `${place}.mp3`, size: 1e6 + i, sha256: hash, duration: 1800 }
  return {
    ...{ version: 1, id: idOf(i), title, show, tracks: [track] },
    ...{ text: { path: `${place}.txt`, texts: hash, languages: ['zh-Hans', 'en'] } },
    ...{ added: 1.7e12 + i * 6e4, heard: position > 0 ? 1.75e12 + i * 6e4 : null },
    ...{ timings: { sure: 0.9, doubtful: 0.1 }, markCount: i % 4, resume: { position } },
    ...{ missing: [], removed: null, ...(hasCover(i) && { cover: coverOf(i) }) },
  }
}

const hasCover = (i: number) => i % coverlessEvery > 0
const idOf = (i: number) => `episode-${String(i).padStart(6, '0')}`
const coverOf = (i: number) => `${createHash('sha256').update(`cover ${i}`).digest('hex')}.jpg`
