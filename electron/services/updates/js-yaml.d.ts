declare module 'js-yaml' {
  /** What a document of YAML says. Throws where it is none. */
  export function load(text: string): unknown
}
