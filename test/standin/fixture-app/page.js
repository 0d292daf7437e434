const audio = Object.assign(document.createElement('audio'), { id: 'audio', src: 'media://track/1' })
document.body.append(audio)

/** Puts the paths of dropped files on the page, where tests look for them. */
const target = /** @type {HTMLElement} */ (document.querySelector('#target'))

target.addEventListener('dragover', (event) => event.preventDefault())
target.addEventListener('drop', (event) => {
  event.preventDefault()
  const files = [...(event.dataTransfer?.files ?? [])]
  const { fixture } = /** @type {any} */ (window)
  target.dataset.paths = JSON.stringify(fixture.pathsOf(files))
  target.dataset.x = String(event.clientX)
})
