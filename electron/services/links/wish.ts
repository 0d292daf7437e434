import * as v from 'valibot'
import { idSchema } from '../../../shared/model/id-schema'
import type { Seconds } from '../../../shared/model/time'

/** What may be asked of Diglot from outside, beside opening files. None of it can name a file or a command. */
export type Wish =
  /** To come to the front. */
  | { readonly kind: 'show' }
  /** To go to this place in what is open. */
  | { readonly kind: 'go'; readonly time: Seconds }
  /** To let the listener choose files. */
  | { readonly kind: 'choose' }
  /** To open an entry of the recent files. */
  | { readonly kind: 'recent'; readonly id: string }

/** The scheme of Diglot's links. */
export const linkScheme = 'diglot'

const longestWord = 200
const chooseWord = '--choose-files'
const recentWord = '--open-recent='

/**
 * What a link asks for: `diglot:` shows Diglot, `diglot://at/1:02:03`, `diglot://at/12:30` or `diglot://at/750.5` (seconds)
 * goes there. Undefined for anything else: a link comes from a page or a letter of strangers.
 */
export function readLink(link: string): Wish | undefined {
  if (link.length > longestWord) return undefined
  if (/^diglot:\/{0,3}$/i.test(link)) return { kind: 'show' }
  const place = /^diglot:\/\/at\/([\d:.]+)\/?$/i.exec(link)?.[1]
  const time = place === undefined ? undefined : readTime(place)
  return time === undefined ? undefined : { kind: 'go', time }
}

/** What a word of a command line asks for: a link, or a switch that Diglot gives to the system's own menus. */
export function readWish(word: string): Wish | undefined {
  if (word === chooseWord) return { kind: 'choose' }
  if (!word.startsWith(recentWord)) return readLink(word)
  const id = word.slice(recentWord.length)
  return v.is(idSchema, id) ? { kind: 'recent', id } : undefined
}

/** Whether a word is a link of Diglot's, good or bad, and in no case a file. */
export function isLink(word: string): boolean {
  return /^diglot:/i.test(word)
}

/** The word that `readWish` reads as this, where there is one for the system's menus. */
export function wordOf(wish: Extract<Wish, { kind: 'choose' | 'recent' }>): string {
  return wish.kind === 'choose' ? chooseWord : `${recentWord}${wish.id}`
}

/** Hours, minutes and seconds, or seconds alone; undefined for what is no time. */
function readTime(text: string): Seconds | undefined {
  if (/^\d{1,6}(\.\d{1,3})?$/.test(text)) return Number(text)
  const parts = /^(?:(\d{1,2}):)?(\d{1,3}):(\d{2}(?:\.\d{1,3})?)$/.exec(text)
  if (!parts) return undefined
  const [hours, minutes, seconds] = [Number(parts[1] ?? 0), Number(parts[2]), Number(parts[3])]
  const isClock = seconds < 60 && (parts[1] === undefined || minutes < 60)
  return isClock ? hours * 3600 + minutes * 60 + seconds : undefined
}
