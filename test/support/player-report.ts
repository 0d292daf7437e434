/** What a player says of itself that plays at the usual speed. */
export const playing = {
  isPlaying: true,
  isEnded: false,
  isStalled: false,
  duration: 40,
  speed: 1,
  rate: 1,
  volume: 1,
  isMuted: false,
}
