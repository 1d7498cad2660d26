import type { Attributes } from 'graphology-types'
import { NodeProgram } from 'sigma/rendering'
import type { NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import type { Form } from '../../src/network/palette.js'
import { markFragment, markVertex } from './markShaders.js'
import { colours, setUniforms, type Uniform, uniforms } from './uniforms.js'

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
> extends NodeProgram<Uniform, N, E, G> {
  override getDefinition() {
    const { FLOAT, TRIANGLES } = WebGLRenderingContext
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: markVertex,
      FRAGMENT_SHADER_SOURCE: markFragment,
      METHOD: TRIANGLES,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_look', size: 2, type: FLOAT },
        ...colours(),
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
    parameters: RenderParams,
    { gl, uniformLocations }: Parameters<NodeProgram<Uniform>['setUniforms']>[1],
  ): void {
    setUniforms(parameters, gl, uniformLocations)
  }
}
