let text = ''

/** A clipboard of its own: tests must not overwrite what the person at the machine has copied. */
export const clipboard = /** @satisfies {Partial<Electron.Clipboard>} */ ({
  async writeText(written) {
    text = written
  },
  readText: async () => text,
  async clear() {
    text = ''
  },
})
