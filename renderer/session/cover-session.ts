import type { StoreApi } from 'zustand'
import type { Bridge } from '../../shared/ipc/bridge'
import { coverSide, shortCover } from '../../shared/library/small-cover'
import type { Episode } from '../../shared/model/episode'
import type { Store } from '../store'
import { episodeFace } from '../tracks/episode-face'

export interface CoverSessionParts {
  readonly bridge: Pick<Bridge, 'invoke'>
  readonly store: StoreApi<Store>
  /** The file behind an address. */
  readonly load: (url: string) => Promise<Blob>
  /** A small JPEG of a picture. Throws when it is none. */
  readonly shrink: (picture: Blob) => Promise<Blob>
}

/**
 * Makes of an episode's cover the small picture that the library keeps, where it is too long to be kept as it is. It is done
 * here because main decodes no picture of strangers. What cannot be shown is not kept: the library makes up a cover then.
 */
export function createCoverSession({ bridge, store, load, shrink }: CoverSessionParts): { dispose(): void } {
  let seen: string | null = null
  const keep = async (entryId: string, url: string) => {
    const picture = await load(url)
    if (picture.size <= shortCover) return
    const small = await (await shrink(picture)).arrayBuffer()
    await bridge.invoke('library:keep-cover', { id: entryId, picture: new Uint8Array(small) })
  }
  const look = (episode: Episode | null) => {
    if (!episode || episode.id === seen) return
    seen = episode.id
    const { coverUrl } = episodeFace(episode)
    // A picture that is nonsense was shown as none, and nothing more is to be said of it.
    if (coverUrl !== undefined && episode.libraryId !== null) keep(episode.libraryId, coverUrl).catch(() => undefined)
  }
  look(store.getState().episode)
  return { dispose: store.subscribe(({ episode }) => look(episode)) }
}

/** A square out of the middle, as covers are shown; what can be seen through is on white. Off the main thread, but for a moment. */
export async function shrinkPicture(picture: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(picture)
  const side = Math.min(bitmap.width, bitmap.height)
  const size = Math.min(coverSide, side)
  const canvas = new OffscreenCanvas(size, size)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('there is no canvas')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, size, size)
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, (bitmap.width - side) / 2, (bitmap.height - side) / 2, side, side, 0, 0, size, size)
  bitmap.close()
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 })
}
