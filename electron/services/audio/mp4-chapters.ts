import type { Seconds } from '../../../shared/model/time'
import type { OpenFile } from '../files/open-file'
import { findBox, listBoxes, type Mp4Box, readBox } from './mp4-boxes'

/** A chapter as it stands in the file. */
export interface RawChapter {
  readonly title: string
  readonly start: Seconds
}

const chapterLimit = 2000

/**
 * The chapters of an MP4 (m4a, m4b): from the text track that QuickTime and Apple use, else from Nero's list.
 * Read here because music-metadata 11 has no Nero lists, fails where several titles share a chunk (which is how ffmpeg
 * writes short books), and misplaces chapters of equal length.
 * Empty when there are none or their tables are damaged.
 */
export async function readMp4Chapters(file: OpenFile): Promise<RawChapter[]> {
  const movie = (await listBoxes(file, 0, file.size)).find((box) => box.type === 'moov')
  if (!movie) return []
  const fromTrack = await readChapterTrack(file, movie)
  return fromTrack.length > 0 ? fromTrack : readNeroList(file, movie)
}

/** `moov/udta/chpl`: times in units of 100 ns, each with a title of up to 255 bytes. */
async function readNeroList(file: OpenFile, movie: Mp4Box): Promise<RawChapter[]> {
  const list = await findBox(file, movie, 'udta', 'chpl')
  if (!list) return []
  const view = await readBox(file, list)
  let at = view.getUint8(0) === 0 ? 4 : 8
  const count = view.getUint8(at++)
  const chapters: RawChapter[] = []
  for (let i = 0; i < count && at + 9 <= view.byteLength; i++) {
    const start = Number(view.getBigUint64(at)) / 1e7
    const length = view.getUint8(at + 8)
    chapters.push({ title: textOf(view, at + 9, length), start })
    at += 9 + length
  }
  return chapters
}

/** The track that another track names in `tref/chap`: its samples are the titles, their durations the chapters'. */
async function readChapterTrack(file: OpenFile, movie: Mp4Box): Promise<RawChapter[]> {
  const tracks = (await listBoxes(file, movie.start, movie.end)).filter((box) => box.type === 'trak')
  const ids = await Promise.all(tracks.map((track) => trackId(file, track)))
  for (const track of tracks) {
    const reference = await findBox(file, track, 'tref', 'chap')
    if (!reference) continue
    const chapterTrack = tracks[ids.indexOf((await readBox(file, reference)).getUint32(0))]
    const media = chapterTrack && (await findBox(file, chapterTrack, 'mdia'))
    const handler = media && (await readBox(file, await findBox(file, media, 'hdlr')))
    // A chapter track may also hold pictures ("vide"); titles are text.
    if (media && handler?.getUint32(8) === 0x74657874) return readTitles(file, media)
  }
  return []
}

async function trackId(file: OpenFile, track: Mp4Box): Promise<number> {
  const header = await readBox(file, await findBox(file, track, 'tkhd'))
  return header.getUint32(header.getUint8(0) === 1 ? 20 : 12)
}

async function readTitles(file: OpenFile, media: Mp4Box): Promise<RawChapter[]> {
  const table = await findBox(file, media, 'minf', 'stbl')
  if (!table) return []
  const header = await readBox(file, await findBox(file, media, 'mdhd'))
  const scale = header.getUint32(header.getUint8(0) === 1 ? 20 : 12) || 1
  const starts = sampleStarts(await readBox(file, await findBox(file, table, 'stts')))
  const places = await samplePlaces(file, table)
  return Promise.all(
    places.slice(0, starts.length).map(async ({ offset, size }, index) => {
      const sample = await file.read(offset, offset + Math.min(size, 1024))
      const view = new DataView(sample.buffer, sample.byteOffset, sample.byteLength)
      const length = view.byteLength >= 2 ? view.getUint16(0) : 0
      return { title: textOf(view, 2, length), start: starts[index]! / scale }
    }),
  )
}

/** `stts`: runs of samples of equal duration. */
function sampleStarts(view: DataView): number[] {
  const starts: number[] = []
  let time = 0
  for (let run = 0, at = 8; run < view.getUint32(4) && at + 8 <= view.byteLength; run++, at += 8) {
    for (let i = 0; i < view.getUint32(at) && starts.length < chapterLimit; i++) {
      starts.push(time)
      time += view.getUint32(at + 4)
    }
  }
  return starts
}

/** Where each sample lies, from the sizes (`stsz`), the chunks (`stco`, `co64`) and how many samples are in each (`stsc`). */
async function samplePlaces(file: OpenFile, table: Mp4Box): Promise<{ offset: number; size: number }[]> {
  const sizes = await readBox(file, await findBox(file, table, 'stsz'))
  const runs = await readBox(file, await findBox(file, table, 'stsc'))
  const long = await findBox(file, table, 'co64')
  const chunks = await readBox(file, long ?? (await findBox(file, table, 'stco')))
  const width = long ? 8 : 4
  const count = Math.min(sizes.getUint32(8), chapterLimit)
  const places: { offset: number; size: number }[] = []
  let run = 0
  for (let chunk = 0; chunk < chunks.getUint32(4) && places.length < count; chunk++) {
    const at = 8 + chunk * width
    if (at + 8 > chunks.byteLength) break
    let offset = long ? Number(chunks.getBigUint64(at)) : chunks.getUint32(at)
    const nextRun = 8 + (run + 1) * 12
    if (run + 1 < runs.getUint32(4) && nextRun + 12 <= runs.byteLength && runs.getUint32(nextRun) === chunk + 1) run++
    const inChunk = runs.getUint32(8 + run * 12 + 4)
    for (let i = 0; i < inChunk && places.length < count; i++) {
      const entry = 12 + places.length * 4
      const size = sizes.getUint32(4) || (entry + 4 <= sizes.byteLength ? sizes.getUint32(entry) : 0)
      places.push({ offset, size })
      offset += size
    }
  }
  return places
}

/** UTF-8, or UTF-16 with an order mark as QuickTime allows. */
function textOf(view: DataView, at: number, length: number): string {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at, Math.max(0, Math.min(length, view.byteLength - at)))
  const isWide = (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0xff && bytes[1] === 0xfe)
  const encoding = !isWide ? 'utf-8' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-16le'
  return new TextDecoder(encoding).decode(bytes)
}
