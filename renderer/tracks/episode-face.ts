import type { Episode } from '../../shared/model/episode'

/** What an episode is known by, beside its title. A dub often lacks what the original has: then it is the original's. */
export function episodeFace(episode: Episode | null): { readonly coverUrl?: string; readonly artist?: string } {
  const tracks = [episode?.track, ...(episode?.tracks ?? []).map(({ track }) => track)]
  const coverUrl = tracks.find((track) => track?.coverUrl !== undefined)?.coverUrl
  const artist = tracks.find((track) => track?.tags.artist !== undefined)?.tags.artist
  return { ...(coverUrl !== undefined && { coverUrl }), ...(artist !== undefined && { artist }) }
}
