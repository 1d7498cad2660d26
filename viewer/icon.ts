const paths = {
  back: 'M10 3 5 8l5 5M5 8h8',
  close: 'M4 4l8 8M12 4l-8 8',
  quote: 'M6.5 4.5C4.500 5.500 4 7 4 9h2.500v3H3M13 4.500C11 5.500 10.500 7 10.500 9H13v3H9.500',
  auto: 'M8 2.500a5.500 5.500 0 1 0 0 11a5.500 5.500 0 0 0 0-11M8 2.500v11M10.300 3v10M12.200 4.500v7',
  light:
    'M8 5a3 3 0 1 0 0 6a3 3 0 0 0 0-6M8 1v1.200M8 13.800V15M1 8h1.200M13.800 8H15M3 3l.9.9M12.100 12.100l.9.9M13 3l-.9.9M3.900 12.100 3 13',
  dark: 'M13 9.600A5.600 5.600 0 1 1 6.400 3A4.600 4.600 0 0 0 13 9.600',
  done: 'M3 8.500 6.500 12 13 4.500',
}

/** A sign drawn in the text's colour: the page's face has no arrows, crosses and ticks to rely on. */
export function icon(name: keyof typeof paths): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  for (const [key, value] of [
    ['viewBox', '0 0 16 16'],
    ['width', '15'],
    ['height', '15'],
    ['fill', 'none'],
    ['stroke', 'currentColor'],
    ['stroke-width', '1.5'],
    ['stroke-linecap', 'round'],
    ['stroke-linejoin', 'round'],
    ['aria-hidden', 'true'],
  ] as const)
    svg.setAttribute(key, value)
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', paths[name])
  svg.append(path)
  return svg
}
