/**
 * Waits for the page's own face: a canvas draws with what is there, and text that comes later would move what was
 * scrolled to. Where the face can't be had, the system's own will do.
 */
export async function loadFace(): Promise<void> {
  const font = getComputedStyle(document.documentElement).getPropertyValue('--font')
  const faces = ['13px', '600 13px'].map((size) => document.fonts.load(`${size} ${font}`, '知识'))
  await Promise.allSettled(faces)
}
