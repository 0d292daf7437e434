/** The samples in pieces of these sizes, and the rest as the last piece. */
export function inPieces(samples: Float32Array, sizes: readonly number[]): Float32Array[] {
  const pieces: Float32Array[] = []
  let at = 0
  for (const size of sizes) {
    pieces.push(samples.subarray(at, at + size))
    at = Math.min(samples.length, at + size)
  }
  pieces.push(samples.subarray(at))
  return pieces
}
