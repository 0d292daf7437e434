/** The waveform and what is marked on it. */
export const waveform = {
  loopStart: 'Start of the loop',
  loopEnd: 'End of the loop',
  estimatedLine: 'time estimated',
  uncertainLine: 'time uncertain',
}
