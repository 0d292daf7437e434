/** Of the window folded to the line being said. */
export const mini = {
  drop: 'Drop audio and transcript here, or choose them.',
  unfold: 'Show the whole window',
  onTop: 'Keep on top of other windows',
}
