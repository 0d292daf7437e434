/** How a newer Diglot takes the place of this one: by itself, or by whoever brought this one (a package manager, a folder). */
export type UpdateWay = 'here' | 'elsewhere'

/** Why looking for, fetching or installing a newer Diglot failed, as far as it makes a difference to what helps. */
export const updateFailures = [
  'offline',
  'server',
  'certificate',
  'damaged',
  'untrusted',
  'disk-full',
  'unwritable',
  'unknown',
] as const
export type UpdateFailure = (typeof updateFailures)[number]

/** A newer Diglot. */
export interface UpdateOffer {
  readonly version: string
  /** Of what would be downloaded; undefined where the feed does not say. */
  readonly bytes?: number | undefined
  /** What is new in it, as plain text. */
  readonly notes?: string | undefined
}

/** What the window says of it; `hasPage` where there is a page in the web to get it from. */
export type UpdateNotice =
  | { readonly kind: 'no-feed' }
  /** It was asked for while something plays. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'current' }
  | ({ readonly kind: 'offered'; readonly way: UpdateWay; readonly hasPage: boolean } & UpdateOffer)
  /** `done` from 0 to 1. */
  | { readonly kind: 'downloading'; readonly version: string; readonly done: number }
  | { readonly kind: 'ready'; readonly version: string }
  | {
      readonly kind: 'failed'
      readonly at: 'check' | 'download' | 'install'
      readonly why: UpdateFailure
      readonly hasPage: boolean
    }

/** What the listener does about it. `look` says again what there is to say; `page` opens the page in the web. */
export const updateActs = ['look', 'check', 'download', 'cancel', 'restart', 'page', 'dismiss'] as const
export type UpdateAct = (typeof updateActs)[number]
