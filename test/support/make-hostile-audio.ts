/** Audio files that were made to keep a reader busy: each is a few kilobytes, or says it is far more than it is. */

type Part = string | Uint8Array | readonly number[]

export function bytes(...parts: readonly Part[]): Uint8Array {
  return Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  )
}

const big32 = (n: number) => [(n >>> 24) & 255, (n >>> 16) & 255, (n >>> 8) & 255, n & 255]
const big64 = (n: bigint) => [...big32(Number(n >> 32n)), ...big32(Number(n & 0xffff_ffffn))]
/** Seven bits a byte, as in the sizes of ID3. */
const safe28 = (n: number) => [(n >> 21) & 127, (n >> 14) & 127, (n >> 7) & 127, n & 127]

export function id3(content: Uint8Array, claim = content.length): Uint8Array {
  return bytes('ID3\x04\0\0', safe28(claim), content)
}

export function frame(name: string, content: Part, claim?: number): Uint8Array {
  const body = bytes(content)
  return bytes(name, safe28(claim ?? body.length), '\0\0', body)
}

/** `size` as the box claims it; by default as it is. */
export function box(type: string, content: Part = [], size?: number): Uint8Array {
  const body = bytes(content)
  return bytes(big32(size ?? body.length + 8), type, body)
}

/** With a size of 64 bits. */
export function longBox(type: string, size: bigint): Uint8Array {
  return bytes(big32(1), type, big64(size))
}

export function nested(
  depth: number,
  wrap: (inner: Uint8Array) => Uint8Array,
  inner: Uint8Array = bytes(),
): Uint8Array {
  let made = inner
  for (let i = 0; i < depth; i++) made = wrap(made)
  return made
}

const repeat = (count: number, part: Uint8Array) => bytes(...Array.from({ length: count }, () => part))

const ftyp = box('ftyp', 'M4A \0\0\0\0M4A mp42')

/** A chapter frame of ID3 whose table of contents names itself. */
const ring = bytes(
  frame('CTOC', bytes('toc\0\x03\x02', 'toc\0', 'one\0')),
  frame(
    'CHAP',
    bytes('one\0', big32(0), big32(1000), big32(0xffff_ffff), big32(0xffff_ffff), frame('CTOC', 'toc\0\x03\x01toc\0')),
  ),
)

/** Everything but the sound: it is put before or after that of a file that can be played. */
export const hostileTags: readonly (readonly [name: string, tag: Uint8Array])[] = [
  ['a tag that says it has 256 MB', id3(frame('TIT2', '\0x'), 268_435_455)],
  ['a frame that says it has 256 MB', id3(frame('TIT2', '\0x', 268_435_455))],
  ['a picture that says it has 256 MB', id3(frame('APIC', bytes('\0image/png\0\x03\0', '\x89PNG'), 268_435_455))],
  ['a picture without a type', id3(frame('APIC', '\0'))],
  ['a picture whose words never end', id3(frame('APIC', bytes('\x01image/png\0\x03', repeat(2000, bytes('xy')))))],
  ['ten thousand frames', id3(repeat(10_000, frame('TXXX', '\0a\0b')))],
  ['ten thousand empty frames', id3(repeat(10_000, frame('TIT2', [])))],
  ['frames without names', id3(repeat(500, bytes('\0\0\0\0', big32(0), '\0\0')))],
  [
    'frames with names of a prototype',
    id3(bytes(frame('__pr', '\0x'), frame('TXXX', '\0__proto__\0x'), frame('TXXX', '\0constructor\0x'))),
  ],
  ['a text of half a megabyte', id3(frame('TIT2', bytes('\x03', new Uint8Array(500_000).fill(0x41))))],
  ['a text of half pairs', id3(frame('TIT2', bytes('\x01\xff\xfe', repeat(100, bytes([0, 0xd8])))))],
  ['a text in no encoding', id3(frame('TIT2', '\xffx'))],
  ['chapters that name themselves', id3(ring)],
  [
    'a chapter in a chapter, sixty deep',
    id3(nested(60, (inner) => frame('CHAP', bytes('c\0', new Array(16).fill(0), inner)), frame('TIT2', '\0x'))),
  ],
  ['thousands of chapters', id3(repeat(5000, frame('CHAP', bytes('c\0', new Array(16).fill(0)))))],
  ['a tag in a tag, a hundred deep', nested(100, (inner) => id3(inner))],
  ['a hundred tags in a row', repeat(100, id3(frame('TIT2', '\0x')))],
  ['a size with forbidden bits', bytes('ID3\x04\0\0\xff\xff\xff\xff', frame('TIT2', '\0x'))],
  ['unsynchronised nonsense', bytes('ID3\x03\0\x80', safe28(2000), repeat(1000, bytes('\xff\0')))],
  [
    'an extended header that is everything',
    bytes('ID3\x04\0\x40', safe28(500), '\x7f\x7f\x7f\x7f', new Uint8Array(500)),
  ],
  ['lyrics without end', id3(frame('USLT', bytes('\x01eng\xff\xfe', new Uint8Array(5000).fill(1))))],
]

/** Boxes of MP4, alone. */
export const hostileBoxes: readonly (readonly [name: string, file: Uint8Array])[] = [
  ['no box after the type', ftyp],
  ['a movie that says it has 4 GB', bytes(ftyp, box('moov', [], 0xffff_ffff))],
  ['a movie that says it has 16 EB', bytes(ftyp, longBox('moov', 0xffff_ffff_ffff_fff0n))],
  ['a movie that says it has no length', bytes(ftyp, box('moov', [], 7))],
  ['a movie of size one', bytes(ftyp, box('moov', [], 1))],
  ['a movie until the end', bytes(ftyp, box('moov', box('trak', box('mdia')), 0))],
  ['boxes of no size', bytes(ftyp, box('moov', repeat(5000, big(0))))],
  ['a hundred thousand empty boxes', bytes(ftyp, box('moov', repeat(100_000, box('free'))))],
  [
    'a box in a box, five thousand deep',
    bytes(
      ftyp,
      nested(5000, (inner) => box('moov', inner)),
    ),
  ],
  [
    'tags in tags, five thousand deep',
    bytes(
      ftyp,
      box(
        'moov',
        box(
          'udta',
          nested(5000, (inner) => box('meta', bytes('\0\0\0\0', inner))),
        ),
      ),
    ),
  ],
  [
    'a movie in its own track',
    bytes(
      ftyp,
      nested(200, (inner) => box('moov', box('trak', box('mdia', inner)))),
    ),
  ],
  [
    'a track that refers to itself',
    bytes(
      ftyp,
      box(
        'moov',
        box(
          'trak',
          bytes(
            box('tkhd', bytes(big32(0), big32(0), big32(0), big32(1), new Uint8Array(72))),
            box('tref', box('chap', big32(1))),
          ),
        ),
      ),
    ),
  ],
  [
    'a list of items that says it has 4 GB',
    bytes(ftyp, box('moov', box('udta', box('meta', bytes('\0\0\0\0', box('ilst', [], 0xffff_ffff)))))),
  ],
  [
    'a cover that says it has 4 GB',
    bytes(
      ftyp,
      box('moov', box('udta', box('meta', bytes('\0\0\0\0', box('ilst', box('covr', box('data', [], 0xffff_ffff))))))),
    ),
  ],
  [
    'chapters of Nero without end',
    bytes(
      ftyp,
      box('moov', box('udta', box('chpl', bytes([1, 0, 0, 0, 0, 0, 0, 0, 255], new Uint8Array(3000).fill(255))))),
    ),
  ],
  [
    'four thousand million samples',
    bytes(ftyp, box('moov', trackWith(box('stts', bytes(big32(0), big32(0xffff_ffff), big32(0xffff_ffff), big32(1)))))),
  ],
  [
    'four thousand million sizes',
    bytes(ftyp, box('moov', trackWith(box('stsz', bytes(big32(0), big32(0), big32(0xffff_ffff)))))),
  ],
  [
    'four thousand million chunks',
    bytes(ftyp, box('moov', trackWith(box('stco', bytes(big32(0), big32(0xffff_ffff)))))),
  ],
]

function big(n: number): Uint8Array {
  return bytes(big32(n), 'free')
}

function trackWith(table: Uint8Array): Uint8Array {
  const mdhd = box('mdhd', bytes(big32(0), big32(0), big32(0), big32(44_100), big32(441_000), [0x55, 0xc4, 0, 0]))
  const hdlr = box('hdlr', bytes(big32(0), big32(0), 'soun', new Uint8Array(13)))
  const stsd = box('stsd', bytes(big32(0), big32(1), box('mp4a', new Uint8Array(28))))
  return box(
    'trak',
    bytes(
      box('tkhd', new Uint8Array(84)),
      box('mdia', bytes(mdhd, hdlr, box('minf', box('stbl', bytes(stsd, table))))),
    ),
  )
}
