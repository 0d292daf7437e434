/** The only origin a window of Diglot ever shows, and the only one that may read `media://`. */
export const appOrigin = 'app://diglot'
