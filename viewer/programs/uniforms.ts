import type { RenderParams } from 'sigma/types'

/** What both programs are told of the camera with each picture. */
export const uniforms = ['u_matrix', 'u_sizeRatio', 'u_correctionRatio', 'u_pixelRatio'] as const

export type Uniform = (typeof uniforms)[number]

/** How both programs are told a colour, and under which colour they are picked. */
export const colours = () => {
  const { UNSIGNED_BYTE } = WebGLRenderingContext
  return [
    { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
    { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
  ]
}

/** The lines of a vertex shader that choose between the two. */
export const chooseColour = /* glsl */ `
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;`

/** Tells a program the uniforms. */
export function setUniforms(
  { matrix, sizeRatio, correctionRatio, pixelRatio }: RenderParams,
  gl: WebGLRenderingContext,
  places: Readonly<Partial<Record<Uniform, WebGLUniformLocation>>>,
): void {
  gl.uniformMatrix3fv(places.u_matrix ?? null, false, matrix)
  gl.uniform1f(places.u_sizeRatio ?? null, sizeRatio)
  gl.uniform1f(places.u_correctionRatio ?? null, correctionRatio)
  gl.uniform1f(places.u_pixelRatio ?? null, pixelRatio)
}
