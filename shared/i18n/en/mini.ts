/** Of the window folded to the line being said. */
export const mini = {
  unfold: 'Show the whole window',
  onTop: 'Keep on top of other windows',
}
