/*
 * The acoustic model in integers, for WebAssembly with SIMD; shared/align/score-kernel.ts fills the tables and says
 * what the numbers mean, shared/align/phone-likelihoods.ts is the same in plain words.
 *
 * A bell's log likelihood is a constant plus, for each feature x, a*x + b*x*x. One instruction multiplies four pairs
 * (a, b) by a pair (x, x*x) of 16-bit numbers and adds each pair's products, so four bells take one feature at a time.
 * Each table line is read once for four vectors. Sums are 32 bits wide, then shifted to 1/64 nats in 16 bits, where
 * eight bells are weighed and compared at once.
 */
#include <stdint.h>
#include <wasm_simd128.h>

#define EXPORT(name) __attribute__((export_name(#name)))

enum { UNITS = 42, STREAMS = 3, DENSITIES = 128, DIMENSIONS = 13, STATES = 3, FEATURES = STREAMS * DIMENSIONS };
enum { COLUMNS = 41, BATCH = 64, TOGETHER = 4, QUADS = DENSITIES / 4 };

/* Pairs (x, x*x), lowest half first. */
static int32_t features[BATCH][FEATURES];
/* Pairs (a, b) of four neighbouring bells. */
static int32_t bells[UNITS][STREAMS][QUADS][DIMENSIONS][4] __attribute__((aligned(16)));
static int32_t constants[UNITS][STREAMS][DENSITIES] __attribute__((aligned(16)));
static int16_t weights[UNITS][STATES][STREAMS][DENSITIES] __attribute__((aligned(16)));
static uint8_t columns[UNITS];
static int32_t shifts[STREAMS];
static uint8_t below[BATCH][COLUMNS];

static int32_t sums[BATCH][UNITS][STATES];

EXPORT(featuresAt) void *features_at(void) { return features; }
EXPORT(bellsAt) void *bells_at(void) { return bells; }
EXPORT(constantsAt) void *constants_at(void) { return constants; }
EXPORT(weightsAt) void *weights_at(void) { return weights; }
EXPORT(columnsAt) void *columns_at(void) { return columns; }
EXPORT(shiftsAt) void *shifts_at(void) { return shifts; }
EXPORT(belowAt) void *below_at(void) { return below; }

static inline int32_t highest(v128_t v) {
  v = wasm_i16x8_max(v, wasm_i64x2_shuffle(v, v, 1, 0));
  v = wasm_i16x8_max(v, wasm_i32x4_shuffle(v, v, 1, 0, 3, 2));
  const int32_t a = wasm_i16x8_extract_lane(v, 0), b = wasm_i16x8_extract_lane(v, 1);
  return a > b ? a : b;
}

/* Likelihoods of all bells of a unit's stream for four vectors, 16 bits each. */
static inline void ring(int unit, int stream, int first, int16_t out[TOGETHER][DENSITIES]) {
  const int32_t shift = shifts[stream];
  for (int quad = 0; quad < QUADS; quad += 2) {
    const int32_t *table = bells[unit][stream][quad][0];
    const v128_t start0 = wasm_v128_load(&constants[unit][stream][quad * 4]);
    const v128_t start1 = wasm_v128_load(&constants[unit][stream][quad * 4 + 4]);
    v128_t low[TOGETHER] = {start0, start0, start0, start0};
    v128_t high[TOGETHER] = {start1, start1, start1, start1};
    for (int k = 0; k < DIMENSIONS; k++) {
      const v128_t line0 = wasm_v128_load(table + k * 4);
      const v128_t line1 = wasm_v128_load(table + (DIMENSIONS + k) * 4);
      for (int t = 0; t < TOGETHER; t++) {
        const v128_t x = wasm_v128_load32_splat(&features[first + t][stream * DIMENSIONS + k]);
        low[t] = wasm_i32x4_add(low[t], wasm_i32x4_dot_i16x8(line0, x));
        high[t] = wasm_i32x4_add(high[t], wasm_i32x4_dot_i16x8(line1, x));
      }
    }
    for (int t = 0; t < TOGETHER; t++)
      wasm_v128_store(&out[t][quad * 4],
                      wasm_i16x8_narrow_i32x4(wasm_i32x4_shr(low[t], shift), wasm_i32x4_shr(high[t], shift)));
  }
}

static inline void weigh(int unit, int stream, int vector, const int16_t *bell) {
  const int16_t *table = weights[unit][0][stream];
  const v128_t least = wasm_i16x8_splat(INT16_MIN);
  v128_t best0 = least, best1 = least, best2 = least;
  for (int d = 0; d < DENSITIES; d += 8) {
    const v128_t v = wasm_v128_load(bell + d);
    best0 = wasm_i16x8_max(best0, wasm_i16x8_add_sat(v, wasm_v128_load(table + d)));
    best1 = wasm_i16x8_max(best1, wasm_i16x8_add_sat(v, wasm_v128_load(table + STREAMS * DENSITIES + d)));
    best2 = wasm_i16x8_max(best2, wasm_i16x8_add_sat(v, wasm_v128_load(table + 2 * STREAMS * DENSITIES + d)));
  }
  int32_t *sum = sums[vector][unit];
  sum[0] += highest(best0);
  sum[1] += highest(best1);
  sum[2] += highest(best2);
}

static void rank(int vector) {
  int32_t values[COLUMNS], best = INT32_MIN;
  for (int c = 0; c < COLUMNS; c++) values[c] = INT32_MIN;
  for (int unit = 0; unit < UNITS; unit++) {
    const int c = columns[unit];
    for (int state = 0; state < STATES; state++) {
      const int32_t v = sums[vector][unit][state];
      if (v > values[c]) values[c] = v;
      if (v > best) best = v;
    }
  }
  for (int c = 0; c < COLUMNS; c++) {
    const int32_t steps = ((best - values[c]) * 10 + 32) >> 6;
    below[vector][c] = steps > 255 ? 255 : steps;
  }
}

/* Scores the first `count` vectors, up to BATCH. */
EXPORT(score) void score(int count) {
  int16_t bell[TOGETHER][DENSITIES] __attribute__((aligned(16)));
  for (int t = 0; t < BATCH; t++)
    for (int unit = 0; unit < UNITS; unit++)
      for (int state = 0; state < STATES; state++) sums[t][unit][state] = 0;
  for (int unit = 0; unit < UNITS; unit++)
    for (int stream = 0; stream < STREAMS; stream++)
      for (int first = 0; first < count; first += TOGETHER) {
        ring(unit, stream, first, bell);
        for (int t = 0; t < TOGETHER; t++) weigh(unit, stream, first + t, bell[t]);
      }
  for (int t = 0; t < count; t++) rank(t);
}
