/** The file that tells a package made for checking from a real one, beside its executable. */
export const markerName = 'NOT-A-RELEASE.txt'

export const markerText = `This package was made to be checked. In the place of Electron it holds a program that does nothing, so Diglot does not
run from it. Nobody released it, and nobody signed it.
`
