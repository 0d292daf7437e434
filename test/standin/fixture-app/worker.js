/** Fetches the start of a tone from a worker, as a decoder does. */
export {}

const response = await fetch('media://track/1', { headers: { range: 'bytes=0-3' } })
postMessage([response.status, await response.text()])
