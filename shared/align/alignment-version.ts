/**
 * Which engine found a timeline. Raise it with every change after which the same audio and text get better times: what
 * older engines found is then found anew, and only what the listener fixed in it is kept.
 */
export const alignmentVersion = 1
