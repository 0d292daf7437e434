import {
  ADTS,
  type AudioCodec,
  CustomSource,
  FLAC,
  Input,
  type InputAudioTrack,
  type InputFormat,
  Logging,
  LogLevel,
  MATROSKA,
  MP3,
  MP4,
  OGG,
  QTFF,
  WAVE,
  WEBM,
} from 'mediabunny'
import type { OpenFile } from '../files/open-file'
import { hasBelievableChunks } from './mp4-chunks'

// What the library finds odd about a file is said through `AppError`, not on somebody's terminal.
Logging.level = LogLevel.Silent

/**
 * The containers Diglot opens, with the type each is served as. Not the library's "all formats": a playlist (HLS) would
 * make it read other files, by paths that stand in the first.
 */
const containers: readonly (readonly [InputFormat, string])[] = [
  [MP4, 'audio/mp4'],
  [QTFF, 'audio/mp4'],
  [WEBM, 'audio/webm'],
  [MATROSKA, 'audio/x-matroska'],
  [WAVE, 'audio/wav'],
  [OGG, 'audio/ogg'],
  [FLAC, 'audio/flac'],
  [MP3, 'audio/mpeg'],
  [ADTS, 'audio/aac'],
]

/** What Chromium decodes wherever Electron runs. AC-3, E-AC-3, DTS and ALAC are not among it. */
const playable: ReadonlySet<AudioCodec> = new Set<AudioCodec>([
  'aac',
  'mp3',
  'opus',
  'vorbis',
  'flac',
  'pcm-u8',
  'pcm-s16',
  'pcm-s24',
  'pcm-s32',
  'pcm-f32',
  'pcm-s16be',
  'pcm-s24be',
  'ulaw',
  'alaw',
])

const codecNames: Readonly<Record<string, string>> = { ac3: 'AC-3', 'ac-3': 'AC-3', eac3: 'E-AC-3', 'ec-3': 'E-AC-3' }

/** A playable audio track in an open container. `input` is disposed by whoever asked. */
export interface AudioStream {
  readonly input: Input
  readonly track: InputAudioTrack
  readonly format: InputFormat
  readonly mime: string
}

export type StreamFinding =
  | { readonly kind: 'stream'; readonly stream: AudioStream }
  | { readonly kind: 'unplayable'; readonly codec: string }
  /** A media file, but not with sound. */
  | { readonly kind: 'silent' }
  /** Nothing that can be read as media, or a container with nothing in it. */
  | { readonly kind: 'nothing' }

/** Tells by content, never by name, whether there is audio in a file that can be played. Reads its head and its index. */
export async function findAudioStream(file: OpenFile): Promise<StreamFinding> {
  const source = new CustomSource({
    getSize: () => file.size,
    read: refuseToStandStill((start, end) => file.read(start, end)),
    // Every read must come to `refuseToStandStill`; the system caches the file anyway.
    maxCacheSize: 0,
    prefetchProfile: 'none',
  })
  const input = new Input({ source, formats: containers.map(([format]) => format) })
  try {
    const finding = await inspect(input, file)
    if (finding.kind !== 'stream') input.dispose()
    return finding
  } catch {
    // The library throws what it stumbles over in a damaged or hostile file, of any type.
    input.dispose()
    return { kind: 'nothing' }
  }
}

type Read = (start: number, end: number) => Promise<Uint8Array>

/** The same bytes are asked for two or three times in a row at most, and three hours of WebM take 2,500 reads. */
const readLimits = { repeats: 100, total: 100_000 }

/**
 * Fails when reading gets nowhere. On Matroska that is damaged near its end, mediabunny 1.61 looks for the next element
 * for ever (`resync` never gets past the last eight bytes), and would hold up the whole of main.
 */
function refuseToStandStill(read: Read): Read {
  let [lastStart, lastEnd, repeats, total] = [-1, -1, 0, 0]
  return (start, end) => {
    repeats = start === lastStart && end === lastEnd ? repeats + 1 : 0
    total++
    ;[lastStart, lastEnd] = [start, end]
    if (repeats > readLimits.repeats || total > readLimits.total) throw new Error('The reader gets nowhere.')
    return read(start, end)
  }
}

async function inspect(input: Input, file: OpenFile): Promise<StreamFinding> {
  if (!(await input.canRead())) return { kind: 'nothing' }
  const format = await input.getFormat()
  if ((format === MP4 || format === QTFF) && !(await hasBelievableChunks(file))) return { kind: 'nothing' }
  const tracks = await input.getTracks()
  if (tracks.length === 0) return { kind: 'nothing' }
  const audio = tracks.filter((track) => track.isAudioTrack())
  const [first] = audio
  if (!first) return { kind: 'silent' }
  for (const track of audio) {
    const codec = await track.getCodec()
    const mime = containers.find(([container]) => container === format)?.[1] ?? 'application/octet-stream'
    if (codec && playable.has(codec)) return { kind: 'stream', stream: { input, track, format, mime } }
  }
  return { kind: 'unplayable', codec: await codecName(first) }
}

async function codecName(track: InputAudioTrack): Promise<string> {
  const id = (await track.getCodec()) ?? String((await track.getInternalCodecId()) ?? '')
  // Matroska's names begin with A_ and may end with parameters.
  const plain = id.replace(/^A_/, '').replace(/[^\w .-].*$/, '')
  return (codecNames[plain] ?? plain.toUpperCase()).slice(0, 40) || '?'
}
