/** The waveform and what is marked on it. */
export const waveform = {
  loopStart: 'Start of the loop',
  loopEnd: 'End of the loop',
  estimatedLine: 'time estimated',
  uncertainLine: 'time uncertain',
  noWeakLine: 'The times of all lines are certain.',
  noWeakLineAhead: 'From here on, the times of all lines are certain.',
  noWeakLineBehind: 'Up to here, the times of all lines are certain.',
  noTimes: 'There are no lines whose times could be uncertain.',
}
