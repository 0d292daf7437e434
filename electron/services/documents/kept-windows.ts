import * as v from 'valibot'
import type { Rectangle } from '../windows/place-on-screens'
import { readJsonDocument, writeJsonDocumentNow } from './json-document'

/** Kinds of windows whose places are kept, each on its own. */
export const windowKinds = ['player', 'mini', 'overlay'] as const
export type WindowKind = (typeof windowKinds)[number]

/** Where a window was. `bounds` are those it has when it is neither maximised nor full-screen. */
export interface KeptPlace {
  readonly bounds: Rectangle
  readonly isMaximized: boolean
  readonly isFullScreen: boolean
}

/** The version this program writes. */
const windowsVersion = 1

/** Screens come and go; nobody owns so many. */
const mostPlaces = 64

const coordinate = v.pipe(v.number(), v.finite(), v.minValue(-1_000_000), v.maxValue(1_000_000))
const length = v.pipe(v.number(), v.finite(), v.minValue(1), v.maxValue(1_000_000))

const place = v.object({
  kind: v.picklist(windowKinds),
  screen: v.optional(v.pipe(v.string(), v.maxLength(200))),
  bounds: v.object({ x: coordinate, y: coordinate, width: length, height: length }),
  isMaximized: v.boolean(),
  isFullScreen: v.boolean(),
})
type StoredPlace = v.InferOutput<typeof place>

const document = v.object({ version: v.literal(windowsVersion), places: v.array(v.unknown()) })
const newer = v.object({ version: v.pipe(v.number(), v.gtValue(windowsVersion)) })

/**
 * The one way from whatever a file holds to places, the latest first: every older version passes here. A damaged place is
 * left out, and a damaged file holds none.
 */
export function restoreWindows(raw: unknown): readonly StoredPlace[] {
  const parsed = v.safeParse(document, raw)
  if (!parsed.success) return []
  return parsed.output.places.filter((one) => v.is(place, one)).slice(0, mostPlaces)
}

/**
 * Where windows were, in memory and in one file (`windows.json`). A place belongs to a kind of window, or to a kind of
 * window on one screen where `screen` is named (any word that is the same whenever that screen is there); `find` without
 * a screen gives the latest of that kind. What is found is where the window was, not where it may be: pass it through
 * `placeOnScreens` before use, as `WindowPlaces` in `electron/main/windows` does.
 */
export class KeptWindows {
  readonly #path: string
  readonly #isForeign: boolean
  #places: readonly StoredPlace[]

  private constructor(path: string, raw: unknown) {
    this.#path = path
    this.#isForeign = v.is(newer, raw)
    this.#places = restoreWindows(raw)
  }

  /** Never fails: without a readable file nothing is known of any window. */
  static async open(path: string): Promise<KeptWindows> {
    return new KeptWindows(path, await readJsonDocument(path))
  }

  find(kind: WindowKind, screen?: string): KeptPlace | undefined {
    return this.#places.find((one) => one.kind === kind && (screen === undefined || one.screen === screen))
  }

  /**
   * Written before it returns, because windows close when the program ends: call it when a window has come to rest. False
   * when the disk did not take it, or a later Diglot's file is there, which is left alone.
   */
  keep(kind: WindowKind, { bounds, isMaximized, isFullScreen }: KeptPlace, screen?: string): boolean {
    const others = this.#places.filter((one) => one.kind !== kind || one.screen !== screen)
    const kept = { kind, ...(screen !== undefined && { screen }), bounds, isMaximized, isFullScreen }
    this.#places = [kept, ...others].slice(0, mostPlaces)
    if (this.#isForeign) return false
    try {
      writeJsonDocumentNow(this.#path, { version: windowsVersion, places: this.#places })
      return true
    } catch {
      return false
    }
  }
}
