import { load } from 'js-yaml'
import * as v from 'valibot'
import type { UpdateWay } from '../../../shared/model/update'

/** Where a build looks for newer ones, as electron-builder wrote it beside the program (`app-update.yml`). */
export interface UpdateFeed {
  /** The page in the web to get a newer one from, where it is known. */
  readonly page: string | null
  /** On Windows: by whom a newer one has to be signed, so that it is checked before it is run. */
  readonly namesPublisher: boolean
}

const name = v.pipe(v.string(), v.regex(/^[\w.-]+$/))
const publisherName = v.optional(v.union([v.string(), v.array(v.string())]))
const feedSchema = v.variant('provider', [
  v.object({ provider: v.literal('generic'), url: v.pipe(v.string(), v.regex(/^https:\/\/\S+$/)), publisherName }),
  v.object({ provider: v.literal('github'), owner: name, repo: name, publisherName }),
])

/**
 * The feed that a text in the form of `app-update.yml` names; null for what is damaged, what is not fetched over https, and
 * kinds of servers that no release of ours has: a build like that is one without a feed.
 */
export function readFeed(text: string): UpdateFeed | null {
  const parsed = v.safeParse(feedSchema, parseYaml(text))
  if (!parsed.success) return null
  const feed = parsed.output
  return {
    page: feed.provider === 'github' ? `https://github.com/${feed.owner}/${feed.repo}/releases` : null,
    namesPublisher: (feed.publisherName?.length ?? 0) > 0,
  }
}

/** How this Diglot was installed. */
export interface Installation {
  readonly platform: NodeJS.Platform
  /** The file of an AppImage, from which it runs. */
  readonly appImage: string | undefined
  /** On Windows: the installer's own uninstaller lies beside the program. */
  readonly hasUninstaller: boolean
}

/**
 * Whether Diglot replaces itself: on Windows where it was installed by its installer and a newer one's signature can be
 * checked, on macOS (which checks it), and as an AppImage. Everything else belongs to whoever put it there: packages of a
 * system, which only that system should replace, and unpacked folders.
 */
export function updateWay({ platform, appImage, hasUninstaller }: Installation, feed: UpdateFeed): UpdateWay {
  if (platform === 'darwin') return 'here'
  if (platform === 'win32') return hasUninstaller && feed.namesPublisher ? 'here' : 'elsewhere'
  return appImage ? 'here' : 'elsewhere'
}

function parseYaml(text: string): unknown {
  try {
    return load(text)
  } catch {
    return undefined
  }
}
