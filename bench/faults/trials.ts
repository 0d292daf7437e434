import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { countLost, type Loss, nothingOwed, startWriter } from './run-writer'

export interface Trial {
  readonly tried: number
  readonly lost: number
  readonly said: readonly string[]
  /** How it was done, or why it was not. */
  readonly how: string
}

interface Tools {
  readonly script: string
  readonly folder: string
  /** From 0 to before 1, by a seed that is printed. */
  readonly random: () => number
}

/** Kills a process at random moments of saving, and starts anew over what it left, `times` times. */
export async function killWriters({ script, folder, random }: Tools, times: number): Promise<Trial> {
  const sum = new Sum()
  for (let i = 0, own = '', owed = nothingOwed(); i < times; i++) {
    if (i % 50 === 0) {
      own = mkdtempSync(join(folder, 'kills-'))
      owed = nothingOwed()
    }
    const from = Math.max(...Object.values(owed)) + 1
    const writer = startWriter(script, { folder: own, lane: 0, from }, owed)
    await writer.ready
    await wait(random() * 60)
    writer.child.kill('SIGKILL')
    await writer.ended
    sum.add(await countLost(own, 0, owed))
  }
  return sum.trial('SIGKILL to a process that saves all the time, 0 to 60 ms after its start')
}

/** Two processes save in the same documents at the same time; every second time one of them is killed. */
export async function writeAtOnce({ script, folder, random }: Tools, times: number): Promise<Trial> {
  const sum = new Sum()
  for (let i = 0; i < times; i++) {
    const own = mkdtempSync(join(folder, 'at-once-'))
    const owed = [nothingOwed(), nothingOwed()] as const
    const writers = ([0, 1] as const).map((lane) =>
      startWriter(script, { folder: own, lane, from: 1, count: 15 }, owed[lane]),
    )
    await Promise.all(writers.map(({ ready }) => ready))
    if (i % 2 === 1) {
      await wait(random() * 60)
      writers[i % 4 === 1 ? 0 : 1]?.child.kill('SIGKILL')
    }
    await Promise.all(writers.map(({ ended }) => ended))
    for (const lane of [0, 1] as const) sum.add(await countLost(own, lane, owed[lane]), lane === 0 ? 1 : 0)
    rmSync(own, { recursive: true, force: true })
  }
  return sum.trial('two processes on one folder, each in its own part of the same documents')
}

/** Saves while the disk has next to nothing left, less each time; then there is room again. */
export async function fillDisk({ script, folder, random }: Tools, times: number): Promise<Trial> {
  const disk = join(folder, 'small-disk')
  if (!mount(disk, 'size=400k')) return notTried('no small disk could be mounted (needs root on Linux)')
  const sum = new Sum()
  let refused = 0
  try {
    for (let i = 0; i < times; i++) {
      const own = join(disk, 'data')
      rmSync(own, { recursive: true, force: true })
      mkdirSync(own)
      const owed = nothingOwed()
      await startWriter(script, { folder: own, lane: 0, from: 1, count: 1 + Math.floor(random() * 20) }, owed).ended
      const { bavail, bsize } = statfsSync(disk)
      const left = Math.floor(random() * 6)
      writeFileSync(join(disk, 'ballast'), Buffer.alloc(Math.max(0, (bavail - left) * bsize)))
      const full = startWriter(script, { folder: own, lane: 0, from: 100, count: 5 }, owed)
      await full.ended
      refused += full.refused()
      sum.add(await countLost(own, 0, owed))
      rmSync(join(disk, 'ballast'))
      await startWriter(script, { folder: own, lane: 0, from: 200, count: 2 }, owed).ended
      sum.add(await countLost(own, 0, owed), 0)
      if (Math.min(...Object.values(owed)) < 200) sum.add({ lost: 1, said: ['with room again, nothing is kept'] }, 0)
    }
  } finally {
    execFileSync('umount', [disk])
  }
  return sum.trial(`a tmpfs of 400 kB with 0 to 5 pages left; ${refused} savings were refused, and said so`)
}

/** Saves while the folder cannot be written at all. */
export async function forbidWriting({ script, folder }: Tools, times: number): Promise<Trial> {
  const disk = join(folder, 'read-only-disk')
  if (!mount(disk, 'size=4m')) return notTried('no disk could be mounted read-only (needs root on Linux)')
  const sum = new Sum()
  let refused = 0
  try {
    for (let i = 0; i < times; i++) {
      const own = mkdtempSync(join(disk, 'data-'))
      const owed = nothingOwed()
      await startWriter(script, { folder: own, lane: 0, from: 1, count: 3 }, owed).ended
      execFileSync('mount', ['-o', 'remount,ro', disk])
      const denied = startWriter(script, { folder: own, lane: 0, from: 100, count: 3 }, owed)
      await denied.ended
      refused += denied.refused()
      sum.add(await countLost(own, 0, owed))
      execFileSync('mount', ['-o', 'remount,rw', disk])
    }
  } finally {
    execFileSync('umount', [disk])
  }
  return sum.trial(`a tmpfs mounted read-only; ${refused} savings were refused, and said so`)
}

/** What was found in several trials of one kind. */
export class Sum {
  #tried = 0
  #lost = 0
  readonly #said: string[] = []

  add({ lost, said }: Loss, tried = 1): void {
    this.#tried += tried
    this.#lost += lost
    this.#said.push(...said)
  }

  trial(how: string): Trial {
    return { tried: this.#tried, lost: this.#lost, said: this.#said, how }
  }
}

function notTried(how: string): Trial {
  return { tried: 0, lost: 0, said: [], how }
}

function mount(folder: string, options: string): boolean {
  mkdirSync(folder, { recursive: true })
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
