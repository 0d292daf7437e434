import { describe, expect, it } from 'vitest'
import { mixDown, type Sound } from '../../../renderer/workers/mix-down'
import { noise } from '../../support/noise'

const voice = noise(1000, 1)
const scaled = (by: number) => voice.map((sample) => sample * by)

describe('mixDown', () => {
  it.each([
    ['one channel', [voice], voice],
    ['two that are the same', [voice, voice], voice],
    ['a dead one', [voice, scaled(0)], scaled(0.5)],
    ['one louder than the other', [scaled(0.8), scaled(0.2)], scaled(0.5)],
    ['one upside down', [scaled(-0.5), scaled(0.5)], scaled(-0.5)],
    ['one upside down and a little softer', [scaled(-0.4), scaled(0.5)], scaled(0.5)],
    ['none that sounds', [scaled(0), scaled(0)], scaled(0)],
  ])('makes one of %s', (_name, channels, expected) => {
    const mixed = mixDown(soundOf(channels))
    const farthest = mixed.reduce((most, sample, i) => Math.max(most, Math.abs(sample - expected[i]!)), 0)
    expect(mixed.length).toBe(expected.length)
    expect(farthest).toBeLessThan(1e-6)
  })
})

function soundOf(channels: readonly Float32Array[]): Sound {
  return {
    numberOfFrames: channels[0]!.length,
    numberOfChannels: channels.length,
    copyTo: (target, { planeIndex }) => target.set(channels[planeIndex]!),
  }
}
