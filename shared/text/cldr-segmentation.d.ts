/** The package brings no types. */
declare module 'cldr-segmentation' {
  /** Abbreviations that end no sentence, by bare language code. */
  type Suppressions = { readonly shouldBreak: (cursor: unknown) => boolean }
  export const suppressions: Readonly<Record<string, Suppressions>>
  /** Pieces that make up the whole text. */
  export function sentenceSplit(text: string, suppressions?: Suppressions): string[]
}
