import { element } from './render.js'

const dialog = document.getElementById('picture')
dialog?.addEventListener('click', (event) => {
  if (event.target === dialog) dialog.close()
})

/** A reply's picture: opens large on a tap. Anything but base64 of a PNG is shown as its words. */
export function renderPicture({ png, alt }) {
  if (!/^iVBORw0KGgo[A-Za-z0-9+/]*={0,2}$/.test(png)) return element('p', '', alt)
  const image = element('img')
  image.src = `data:image/png;base64,${png}`
  image.alt = alt
  const [width, height] = sizeOf(png)
  image.width = width
  image.height = height
  const button = element('button', 'shot', image)
  button.type = 'button'
  button.setAttribute('aria-label', `Phóng to hình: ${alt}`)
  button.addEventListener('click', () => {
    const large = dialog.querySelector('img')
    large.src = image.src
    large.alt = alt
    dialog.showModal()
  })
  return button
}

/** Width and height from the PNG's header, so that the page does not jump when the picture is drawn. */
function sizeOf(png) {
  const head = atob(png.slice(0, 32))
  const at = (index) => [0, 1, 2, 3].reduce((sum, step) => sum * 256 + head.charCodeAt(index + step), 0)
  return [at(16), at(20)]
}
