/** Whether a server stands behind the page, and not the one file that holds page and graph. */
export function isServed(): boolean {
  return document.getElementById('embedded') === null
}
