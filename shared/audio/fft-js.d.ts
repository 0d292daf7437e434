declare module 'fft.js' {
  /** Fast Fourier transforms of one size, a power of two. Complex arrays alternate real and imaginary parts. */
  class FFT {
    constructor(size: number)
    /** Fills the first half of `out` (the bins from 0 to half the size) from real `data`. */
    realTransform(out: Float64Array, data: Float64Array): void
    /** Both arrays are complex. */
    transform(out: Float64Array, data: Float64Array): void
    inverseTransform(out: Float64Array, data: Float64Array): void
  }
  export = FFT
}
