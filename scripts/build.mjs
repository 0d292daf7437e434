import { createBuilder } from 'vite'

/** Builds renderer, main and preload into `dist/`, saying nothing but errors and warnings. */
export async function build() {
  const builder = await createBuilder({ logLevel: 'warn' }, null)
  await builder.buildApp()
}
