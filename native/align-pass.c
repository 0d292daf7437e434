/*
 * One pass of the search: the cheapest way (Viterbi) from the first to the last state of a phone graph, one state a
 * frame. shared/align/plain-pass.ts is the same in TypeScript and says what each step means; this form is for speed:
 * only states near enough the best are looked at (a window, `beam` wide in cost), four at a time, and of each visited
 * state two bits are kept, how it was entered. Rows of these bits go into a buffer; when it is full, `forward` returns
 * and the caller decides what to keep (pass-kernel.ts keeps a snapshot and comes back later).
 */
#include <wasm_simd128.h>

typedef unsigned char u8;
typedef unsigned int u32;

enum { columns = 41, gap_column = columns, most = 1000000000, around = 8 };

/* How a state was entered: stays, from the state before, from the one before that, from the boundary before. */
enum { stay = 0, one = 1, two = 2, leap = 3 };

static struct {
  /* Places in memory. */
  const u8 *below;
  const float *table;
  const float *gap;
  const float *inside;
  const u8 *column;
  const float *enter;
  const float *hop;
  const float *is_phone;
  const float *is_inside;
  const int *boundary;
  const int *low;
  const int *high;
  /* By state: cost of being there, the same for going on from there, frames spent there. */
  float *cost;
  float *next_cost;
  float *leave;
  float *next_leave;
  float *age;
  float *next_age;
  u8 *rows;
  u32 *row_at;
  int *row_first;
  int *row_low;
  int *row_high;
  int *path;
  /* Sizes. */
  int step;
  int frames;
  int states;
  int boundaries;
  int row_bytes;
  /* Not 0: the pass may begin and end in any state. */
  int is_open;
  /* Costs. */
  float skip_segment;
  float inside_limit;
  float long_after;
  float long_cost;
  float rush_age;
  float rush_cost;
  float beam;
  /* Where the pass stands. */
  int lo;
  int hi;
  float base;
  int first_boundary;
  u32 used;
} p;

__attribute__((export_name("problemAt"))) void *problem_at(void) { return &p; }

/* The first byte of memory that the program itself does not use. */
extern u8 __heap_base;
__attribute__((export_name("heapAt"))) u8 *heap_at(void) { return &__heap_base; }

static void put(float *cost, float *leave, float *age, int j, float x) {
  cost[j] = leave[j] = x;
  age[j] = 1;
}

/* Closes the states around `lo..hi` that the next frame reads. */
static void close_around(int lo, int hi) {
  for (int k = 1; k <= around; k++) {
    put(p.cost, p.leave, p.age, lo - k, most);
    put(p.cost, p.leave, p.age, hi + k, most);
  }
}

__attribute__((export_name("begin"))) void begin(void) {
  p.lo = p.hi = p.boundary[0];
  p.base = 0;
  p.used = 0;
  p.first_boundary = 0;
  put(p.cost, p.leave, p.age, p.lo, 0);
  if (p.is_open) {
    p.hi = p.high[0];
    for (int j = p.lo; j <= p.hi; j++) put(p.cost, p.leave, p.age, j, 0);
    close_around(p.lo, p.hi);
    return;
  }
  for (int i = 1; i < p.boundaries && p.boundary[i] <= p.low[0]; i++) {
    for (int j = p.hi + 1; j < p.boundary[i]; j++) put(p.cost, p.leave, p.age, j, most);
    put(p.cost, p.leave, p.age, p.boundary[i], p.cost[p.hi] + p.skip_segment);
    p.hi = p.boundary[i];
  }
  close_around(p.lo, p.hi);
}

/* Forgets the rows; the pass goes on from where it stands, or from where the caller has put it. */
__attribute__((export_name("resume"))) void resume(void) {
  p.used = 0;
  close_around(p.lo, p.hi);
}

/* Costs of hearing each column, and what is not in the text, in a frame. */
static void emissions(int t, float *e) {
  for (int c = 0; c < columns; c++) e[c] = -p.base;
  for (int k = 0; k < p.step; k++) {
    const u8 *row = p.below + (t * p.step + k) * columns;
    for (int c = 0; c < columns; c++) e[c] += p.table[c * 256 + row[c]];
  }
  e[gap_column] = p.gap[t] - p.base;
}

/* Steps four states, from j on, into a frame; returns their costs. Lanes past `hi` are closed. */
static inline v128_t step_four(int j, int hi, float inside, const float *e, u8 *row) {
  const v128_t age = wasm_v128_load(p.age + j), phone = wasm_v128_load(p.is_phone + j);
  const v128_t is_long = wasm_f32x4_ge(age, wasm_f32x4_splat(p.long_after));
  const v128_t is_new = wasm_f32x4_lt(age, wasm_f32x4_splat(p.inside_limit));
  v128_t x = wasm_v128_load(p.cost + j);
  x = wasm_f32x4_add(x, wasm_v128_and(is_long, wasm_f32x4_mul(phone, wasm_f32x4_splat(p.long_cost))));
  x = wasm_f32x4_add(
      x, wasm_v128_and(is_new, wasm_f32x4_mul(wasm_v128_load(p.is_inside + j), wasm_f32x4_splat(inside))));
  const v128_t y = wasm_f32x4_add(wasm_v128_load(p.leave + j - 1), wasm_v128_load(p.enter + j));
  const v128_t z = wasm_f32x4_add(wasm_v128_load(p.leave + j - 2), wasm_v128_load(p.hop + j));
  const v128_t by_one = wasm_f32x4_lt(y, x);
  x = wasm_f32x4_pmin(x, y);
  const v128_t by_two = wasm_f32x4_lt(z, x);
  x = wasm_f32x4_pmin(x, z);
  const u32 ones = wasm_i32x4_bitmask(wasm_v128_andnot(by_one, by_two)), twos = wasm_i32x4_bitmask(by_two);
  *row = (u8)(ones | twos << 4);

  const u8 *column = p.column + j;
  const v128_t heard = wasm_f32x4_make(e[column[0]], e[column[1]], e[column[2]], e[column[3]]);
  x = wasm_f32x4_add(x, heard);
  if (j + 3 > hi) {
    const v128_t place = wasm_i32x4_add(wasm_i32x4_splat(j), wasm_i32x4_make(0, 1, 2, 3));
    x = wasm_v128_bitselect(x, wasm_f32x4_splat(most), wasm_i32x4_le(place, wasm_i32x4_splat(hi)));
  }
  const v128_t unit = wasm_f32x4_splat(1.f);
  const v128_t stays = wasm_v128_not(wasm_v128_or(by_one, by_two));
  const v128_t now = wasm_f32x4_add(wasm_v128_and(stays, age), unit);
  const v128_t rushes = wasm_f32x4_le(now, wasm_f32x4_splat(p.rush_age));
  const v128_t rush = wasm_v128_and(rushes, wasm_f32x4_mul(phone, wasm_f32x4_splat(p.rush_cost)));
  wasm_v128_store(p.next_cost + j, x);
  wasm_v128_store(p.next_leave + j, wasm_f32x4_add(x, rush));
  wasm_v128_store(p.next_age + j, now);
  return x;
}

static void swap(float **a, float **b) {
  float *c = *a;
  *a = *b;
  *b = c;
}

/* Runs frames from..to-1; returns the frame it got to before the buffer was full. */
__attribute__((export_name("forward"))) int forward(int from, int to) {
  for (int t = from; t < to; t++) {
    if (p.used + (u32)(p.states / 4 + 8) > (u32)p.row_bytes) return t;
    float e[columns + 1];
    emissions(t, e);
    int lo = p.lo > p.low[t] ? p.lo : p.low[t];
    int hi = p.hi + 2 < p.high[t] ? p.hi + 2 : p.high[t];
    if (lo > p.lo) close_around(lo, p.hi);

    const int first = lo & ~3;
    u8 *row = p.rows + p.used;
    v128_t least = wasm_f32x4_splat(most);
    for (int j = first; j <= hi; j += 4)
      least = wasm_f32x4_pmin(least, step_four(j, hi, p.inside[t], e, row + ((j - first) >> 2)));
    float best = most;
    for (int k = 0; k < 4; k++) {
      const float x = wasm_f32x4_extract_lane(least, 0);
      best = x < best ? x : best;
      least = wasm_i32x4_shuffle(least, least, 1, 2, 3, 0);
    }

    float *cost = p.next_cost, *leave = p.next_leave, *age = p.next_age;
    while (p.first_boundary < p.boundaries && p.boundary[p.first_boundary] < lo) p.first_boundary++;
    int i = p.first_boundary + 1;
    for (; i < p.boundaries && p.boundary[i] <= hi; i++) {
      const int j = p.boundary[i];
      const float x = cost[p.boundary[i - 1]] + p.skip_segment;
      if (x < cost[j]) {
        put(cost, leave, age, j, x);
        row[(j - first) >> 2] |= (u8)(0x11 << (j & 3));
      }
    }
    /* The frontier leaps over whole segments that may be left out, and to where it must be at the next frame. */
    const float limit = best + p.beam;
    const int due = t + 1 < p.frames ? p.low[t + 1] : p.is_open ? lo : p.states - 1;
    const int allowed = t + 1 < p.frames ? p.high[t + 1] : p.states - 1;
    i = p.first_boundary;
    while (i < p.boundaries && p.boundary[i] <= hi) i++;
    for (; i < p.boundaries && p.boundary[i] <= allowed; i++) {
      const int j = p.boundary[i], is_near = i > 0 && p.boundary[i - 1] >= lo;
      float x = is_near ? cost[p.boundary[i - 1]] + p.skip_segment : (float)most;
      if (x > limit) {
        if (j > due) break;
        if (x >= most) x = limit;
      }
      for (int k = hi + 1; k < j; k++) put(cost, leave, age, k, most);
      for (int k = (hi >> 2) + 1; k <= j >> 2; k++) row[k - (first >> 2)] = 0;
      put(cost, leave, age, j, x);
      if (is_near) row[(j - first) >> 2] |= (u8)(0x11 << (j & 3));
      hi = j;
    }
    while (lo < hi && cost[lo] > limit) lo++;
    while (hi > lo && hi > due && cost[hi] > limit) hi--;

    p.row_at[t] = p.used;
    p.row_first[t] = first;
    p.row_low[t] = lo;
    p.row_high[t] = hi;
    p.used += (u32)((hi - first) / 4 + 1);
    p.base = best;
    p.lo = lo;
    p.hi = hi;
    swap(&p.cost, &p.next_cost);
    swap(&p.leave, &p.next_leave);
    swap(&p.age, &p.next_age);
    close_around(lo, hi);
  }
  return to;
}

/* The state in which an open pass ends best. */
__attribute__((export_name("bestState"))) int best_state(void) {
  int best = p.lo;
  for (int j = p.lo; j <= p.hi; j++)
    if (p.cost[j] < p.cost[best]) best = j;
  return best;
}

static int choice_at(int t, int j) {
  const int at = j - p.row_first[t];
  const int bits = p.rows[p.row_at[t] + (u32)(at >> 2)] >> (at & 3);
  return (bits & 1) | (bits >> 3 & 2);
}

/* Follows the rows of frames from..to-1 back from a state at frame to-1; returns the state at from-1. */
__attribute__((export_name("trace"))) int trace(int from, int to, int state) {
  int j = state, i = p.boundaries - 1;
  for (int t = to - 1; t >= from; t--) {
    /* Only a leap that had to be, out of what was pruned, comes from outside the window. */
    if (j < p.row_low[t]) j = p.row_low[t];
    if (j > p.row_high[t]) j = p.row_high[t];
    int how = choice_at(t, j);
    while (how == leap) {
      while (i > 0 && p.boundary[i] >= j) i--;
      const int is_there = p.boundary[i] >= p.row_low[t];
      if (is_there) j = p.boundary[i];
      how = is_there ? choice_at(t, j) : stay;
    }
    p.path[t] = j;
    j -= how;
  }
  return j < 0 ? 0 : j;
}
