import type { Attributes } from 'graphology-types'
import { NodeProgram } from 'sigma/rendering'
import type { NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import type { Form } from '../../src/network/palette.js'
import { markFragment, markVertex } from './markShaders.js'

const uniforms = ['u_matrix', 'u_sizeRatio', 'u_correctionRatio', 'u_pixelRatio'] as const
const shapes: Readonly<Record<Form, number>> = { disc: 0, square: 1, diamond: 2 }

/** What Sigma is told of a node's mark besides what it knows. */
export interface MarkData {
  readonly form?: Form
}

/** Draws a node as its class's mark, the same that `markPath` draws: a disc, a square or a diamond. */
export class MarkProgram<
  N extends Attributes = Attributes,
  E extends Attributes = Attributes,
  G extends Attributes = Attributes,
> extends NodeProgram<(typeof uniforms)[number], N, E, G> {
  override getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: markVertex,
      FRAGMENT_SHADER_SOURCE: markFragment,
      METHOD: TRIANGLES,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_look', size: 2, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [-1, -1],
        [1, -1],
        [-1, 1],
        [-1, 1],
        [1, -1],
        [1, 1],
      ],
    }
  }

  override processVisibleItem(index: number, start: number, data: NodeDisplayData & MarkData): void {
    this.array.set(
      [data.x, data.y, data.size, shapes[data.form ?? 'disc'], floatColor(data.color), index],
      start,
    )
  }

  override setUniforms(
    { matrix, sizeRatio, correctionRatio, pixelRatio }: RenderParams,
    { gl, uniformLocations }: Parameters<NodeProgram<(typeof uniforms)[number]>['setUniforms']>[1],
  ): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, matrix)
    gl.uniform1f(uniformLocations.u_sizeRatio ?? null, sizeRatio)
    gl.uniform1f(uniformLocations.u_correctionRatio ?? null, correctionRatio)
    gl.uniform1f(uniformLocations.u_pixelRatio ?? null, pixelRatio)
  }
}
