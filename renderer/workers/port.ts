/** What of a Worker a pool needs. */
export interface Port<Request, Answer> {
  postMessage(request: Request, transfer?: Transferable[]): void
  onmessage: ((event: { data: Answer }) => void) | null
  onerror: ((event: { message: string }) => void) | null
  terminate(): void
}
