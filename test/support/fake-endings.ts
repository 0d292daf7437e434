/** The part of the fake Electron that ends and begins processes, and asks the listener about it: it keeps what it was asked. */

/** What was asked for, in order. */
export const endings: unknown[][] = []

/** What tests say of the program. */
export const program = { userData: '/user', switches: new Map<string, string>() }

export const appEndings = {
  quit: () => void endings.push(['quit']),
  exit: (code: number) => void endings.push(['exit', code]),
  relaunch: (options: unknown) => void endings.push(['relaunch', options]),
  disableHardwareAcceleration: () => void endings.push(['no graphics']),
  whenReady: async () => {},
  getPath: (name: string) => (name === 'userData' ? program.userData : `${program.userData}/${name}`),
  getVersion: () => '1.2.3',
  getPreferredSystemLanguages: () => ['en'],
  commandLine: {
    appendSwitch: (name: string, value = '') => void program.switches.set(name, value),
    hasSwitch: (name: string) => program.switches.has(name),
    getSwitchValue: (name: string) => program.switches.get(name) ?? '',
    removeSwitch: (name: string) => void program.switches.delete(name),
  },
}

export const crashReporter = { start: (options: unknown) => void endings.push(['crash reporter', options]) }

export const clipboard = { writeText: async (text: string) => void endings.push(['copied', text]) }

interface Question {
  readonly message: string
  readonly buttons: readonly string[]
  readonly signal?: AbortSignal
  answer(button: number): void
}

/** Dialogs that were shown, the last one last; each waits for its answer, or for its signal. */
export const questions: Question[] = []

export const dialog = {
  showMessageBox(...given: unknown[]) {
    const options = given.at(-1) as Omit<Question, 'answer'> & { cancelId: number }
    return new Promise<{ response: number }>((resolve) => {
      questions.push({ ...options, answer: (response) => resolve({ response }) })
      options.signal?.addEventListener('abort', () => resolve({ response: options.cancelId }))
    })
  },
}

export function forgetEndings(): void {
  endings.length = 0
  questions.length = 0
  program.switches.clear()
}
