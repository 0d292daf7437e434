import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const folder = join(root, '.github/workflows')

interface Step {
  readonly name?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly env?: Readonly<Record<string, string>>
}
interface Job {
  readonly uses?: string
  readonly steps?: readonly Step[]
  readonly permissions?: Readonly<Record<string, string>>
  readonly environment?: string
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly unknown[]>> }
  readonly 'timeout-minutes'?: number
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions?: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, Job>>
}

const texts = Object.fromEntries(
  readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const),
)
const workflows = Object.entries(texts).map(([name, text]) => [name, load(text) as Workflow] as const)
const jobs = workflows.flatMap(([file, workflow]) =>
  Object.entries(workflow.jobs).map(([name, job]) => [`${file}: ${name}`, job, workflow] as const),
)
const steps = jobs.flatMap(([name, job]) => (job.steps ?? []).map((step) => [name, step] as const))
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

describe('the workflows of the public CI', () => {
  it('are the two that are looked at here', () => {
    expect(Object.keys(texts).toSorted()).toEqual(['ci.yml', 'release.yml'])
    expect(steps.length).toBeGreaterThan(20)
  })

  it('run no action but by its full commit, with the version that this is beside it', () => {
    const used = Object.values(texts).flatMap((text) =>
      [...text.matchAll(/^.*\buses: (?!\.\/)(.*)$/gm)].map(([, use]) => use),
    )
    expect(used).toHaveLength(steps.filter(([, { uses }]) => uses).length)
    for (const use of used) expect(use).toMatch(/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  it('name one commit for an action, everywhere the same', () => {
    const pins = new Set(steps.flatMap(([, { uses }]) => (uses ? [uses] : [])))
    const actions = [...pins].map((pin) => pin.split('@')[0])
    expect(new Set(actions).size).toBe(actions.length)
  })

  it('may read, and write only where a release is drafted', () => {
    for (const [name, job, workflow] of jobs) {
      const granted = job.permissions ?? workflow.permissions
      expect(granted, name).toBeDefined()
      const written = Object.entries(granted ?? {}).filter(([, access]) => access !== 'read')
      const expected = name === 'release.yml: draft' ? ['contents', 'id-token', 'attestations'] : []
      expect(
        written.map(([scope]) => scope),
        name,
      ).toEqual(expected)
    }
  })

  it('put nothing that others wrote into a command', () => {
    const commands = steps.flatMap(([name, { run }]) => (run === undefined ? [] : [[name, run] as const]))
    expect(commands.length).toBeGreaterThan(10)
    for (const [name, run] of commands) expect(run, name).not.toContain('${{')
  })

  it('are never run with secrets on what a stranger sends', () => {
    for (const [, { on }] of workflows) {
      expect(Object.keys(on)).not.toContain('pull_request_target')
      expect(Object.keys(on)).not.toContain('workflow_run')
    }
    const secretive = jobs.filter(([, job]) => JSON.stringify(job).includes('secrets.'))
    expect(secretive.map(([name, { environment }]) => [name, environment])).toEqual([['release.yml: build', 'release']])
    expect(texts['ci.yml']).not.toContain('secrets')
  })

  it('leave no credentials of a checkout behind', () => {
    const checkouts = steps.filter(([, { uses }]) => uses?.startsWith('actions/checkout@'))
    expect(checkouts.length).toBeGreaterThan(3)
    for (const [name, step] of checkouts) expect(step.with?.['persist-credentials'], name).toBe(false)
  })

  it('call no script that package.json lacks', () => {
    const called = steps.flatMap(([, { run = '' }]) => [...run.matchAll(/npm (?:run ([\w:]+)|(test))/g)])
    const names = called.map(([, script, test]) => script ?? test)
    expect(names).toEqual(
      expect.arrayContaining(['test', 'package', 'package:offline', 'test:package', 'release:check']),
    )
    for (const name of names) expect(Object.keys(manifest.scripts), name).toContain(name)
  })

  it('test on the three systems, and on the oldest Node that is promised', () => {
    const matrix = workflows.find(([name]) => name === 'ci.yml')?.[1].jobs.test?.strategy?.matrix
    expect(matrix?.os?.map((os) => String(os).split('-')[0])).toEqual(['ubuntu', 'windows', 'macos'])
    const oldest = /^>=(\d+\.\d+)$/.exec(manifest.engines.node)?.[1]
    expect(matrix?.include).toContainEqual(expect.objectContaining({ node: oldest }))
    // What Electron's own tools ask for.
    expect(Number(matrix?.node?.[0])).toBeGreaterThanOrEqual(22)
  })

  it('stop what hangs', () => {
    for (const [name, job] of jobs) if (!job.uses) expect(job['timeout-minutes'], name).toBeLessThanOrEqual(60)
  })

  it('publish nothing by themselves: a release is a draft of a tag that is there', () => {
    const drafting = steps.find(([, { run }]) => run?.includes('gh release create'))?.[1].run
    expect(drafting).toMatch(/--draft .*--verify-tag/)
    expect(Object.values(texts).join('')).not.toMatch(/npm publish|--publish always/)
  })
})
