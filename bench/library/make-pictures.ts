import type { Page } from 'playwright-core'

/** Covers as somebody may have drawn them, as JPEG with a side of so many pixels: grounds, lines, letters and grain. */
export async function makePictures(page: Page, count: number, side: number): Promise<readonly Uint8Array[]> {
  const encoded = await page.evaluate(
    ([many, size]) =>
      Array.from({ length: many }, (_, picture) => {
        const canvas = document.createElement('canvas')
        canvas.width = size
        canvas.height = size
        const context = canvas.getContext('2d')
        if (!context) throw new Error('there is no canvas')
        const ground = context.createLinearGradient(0, 0, size, size)
        ground.addColorStop(0, `hsl(${picture * 37} 60% 40%)`)
        ground.addColorStop(1, `hsl(${picture * 37 + 80} 70% 65%)`)
        context.fillStyle = ground
        context.fillRect(0, 0, size, size)
        // A photograph has grain, which is what makes it long.
        for (let i = 0; i < 6000; i++) {
          const [x, y, light] = [(i * 7919) % size, (i * 104_729 + picture) % size, (i * 31) % 100]
          context.fillStyle = `hsl(${picture * 37 + (i % 40)} 50% ${light}% / 40%)`
          context.fillRect(x, y, size / 60, size / 60)
        }
        context.fillStyle = 'white'
        context.font = `bold ${size / 4}px sans-serif`
        context.fillText(`No ${picture}`, size / 10, size / 2)
        return canvas.toDataURL('image/jpeg', 0.85).slice('data:image/jpeg;base64,'.length)
      }),
    [count, side] as const,
  )
  return encoded.map((picture) => Buffer.from(picture, 'base64'))
}
