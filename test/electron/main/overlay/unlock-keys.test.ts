import { describe, expect, it } from 'vitest'
import { knowsPointer } from '../../../../electron/main/overlay/pointer-watch'
import { unlockKeys } from '../../../../electron/main/overlay/unlock-keys'

describe('the key of the whole desktop that unlocks', () => {
  it.each<[string, Record<string, string[]>, string, string]>([
    ['is the usual one with Alt', {}, '$mod+Shift+l', '$mod+Alt+Shift+l'],
    ["is the listener's own with Alt", { 'lock-overlay': ['$mod+j'] }, '$mod+j', '$mod+Alt+j'],
    ['is the same where that has Alt already', { 'lock-overlay': ['$mod+Alt+j'] }, '$mod+Alt+j', '$mod+Alt+j'],
    ['is never one that somebody writes with', { 'lock-overlay': ['j'] }, 'j', '$mod+Alt+Shift+l'],
    ['is the usual one where the command has none', { 'lock-overlay': [] }, '$mod+Shift+l', '$mod+Alt+Shift+l'],
    ['is one that Electron can name', { 'lock-overlay': ['$mod+ü'] }, '$mod+ü', '$mod+Alt+Shift+l'],
  ])('%s', (_what, chosen, ownKeys, keys) => {
    expect(unlockKeys(chosen)).toEqual({ ownKeys, keys })
  })
})

describe('where the pointer is', () => {
  it.each<[NodeJS.Platform, string | undefined, boolean]>([
    ['win32', undefined, true],
    ['darwin', undefined, true],
    ['linux', 'x11', true],
    ['linux', undefined, true],
    ['linux', 'wayland', false],
  ])('on %s under %s is known: %s', (platform, session, isKnown) => {
    expect(knowsPointer(platform, session === undefined ? {} : { XDG_SESSION_TYPE: session })).toBe(isKnown)
  })
})
