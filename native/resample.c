/*
 * The inner loop of a resampler, for WebAssembly with SIMD; shared/audio/resample.ts makes the filter's table and is the
 * same in plain words, shared/audio/resample-kernel.ts puts table and samples in memory from `heap` on.
 */
#include <wasm_simd128.h>

#define EXPORT(name) __attribute__((export_name(#name)))

extern unsigned char __heap_base;

EXPORT(heap) void *heap(void) { return &__heap_base; }

/*
 * Makes `count` samples from number `made` on. `samples` begins with sample `start` of the input, which may be negative;
 * all that the filter reaches must be there. `taps` is a multiple of four.
 */
EXPORT(resample)
void resample(const float *table, int taps, int phases, int reach, double from, double to, const float *samples,
              double start, double made, int count, float *out) {
  for (int i = 0; i < count; i++) {
    const double position = (made + i) * from / to;
    double whole = __builtin_floor(position);
    int phase = (int)__builtin_floor((position - whole) * phases + 0.5);
    if (phase == phases) {
      phase = 0;
      whole += 1;
    }
    const float *sound = samples + (int)(whole - reach - start);
    const float *row = table + phase * taps;
    v128_t sum = wasm_f32x4_splat(0);
    for (int tap = 0; tap < taps; tap += 4)
      sum = wasm_f32x4_add(sum, wasm_f32x4_mul(wasm_v128_load(sound + tap), wasm_v128_load(row + tap)));
    out[i] = wasm_f32x4_extract_lane(sum, 0) + wasm_f32x4_extract_lane(sum, 1) + wasm_f32x4_extract_lane(sum, 2) +
             wasm_f32x4_extract_lane(sum, 3);
  }
}
