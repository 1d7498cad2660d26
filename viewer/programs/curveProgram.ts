import type { Attributes } from 'graphology-types'
import { EdgeProgram } from 'sigma/rendering'
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import type { Stroke } from '../../src/network/picture.js'
import { curveFragment, curveVertex } from './curveShaders.js'
import { colours, setUniforms, type Uniform, uniforms } from './uniforms.js'

const heads = { start: -1, none: 0, end: 1 } as const
/** Straight parts that each of the two pieces of a curve is drawn in. */
const parts = 12

/** What Sigma is told of an edge's curve besides what it knows. */
export interface CurveData {
  /** As a stroke's points, in Sigma's own square; a straight line between the nodes where there are none. */
  readonly points?: readonly number[]
  readonly head?: Stroke['head']
  readonly isDashed?: boolean
}

/** Draws an edge as a stroke is drawn: along a cubic curve of at most two pieces, dashed or not, with a head or without. */
export class CurveProgram<
  N extends Attributes = Attributes,
  E extends Attributes = Attributes,
  G extends Attributes = Attributes,
> extends EdgeProgram<Uniform, N, E, G> {
  override getDefinition() {
    const { FLOAT, TRIANGLES } = WebGLRenderingContext
    const vertices = verticesOf()
    return {
      VERTICES: vertices.length,
      VERTEX_SHADER_SOURCE: curveVertex,
      FRAGMENT_SHADER_SOURCE: curveFragment,
      METHOD: TRIANGLES,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        { name: 'a_first', size: 4, type: FLOAT },
        { name: 'a_second', size: 4, type: FLOAT },
        { name: 'a_third', size: 4, type: FLOAT },
        { name: 'a_last', size: 2, type: FLOAT },
        { name: 'a_look', size: 3, type: FLOAT },
        ...colours(),
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_vertex', size: 3, type: FLOAT }],
      CONSTANT_DATA: vertices,
    }
  }

  override processVisibleItem(
    index: number,
    start: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: EdgeDisplayData & CurveData,
  ): void {
    const points = data.points ?? straight(source, target)
    const [x = 0, y = 0] = points.slice(-2)
    const rest = points.length < 14 ? [x, y, x, y, x, y] : []
    const look = [data.size, heads[data.head ?? 'none'], data.isDashed ? 1 : 0]
    this.array.set([...points, ...rest, ...look, floatColor(data.color), index], start)
  }

  override setUniforms(
    parameters: RenderParams,
    { gl, uniformLocations }: Parameters<EdgeProgram<Uniform>['setUniforms']>[1],
  ): void {
    setUniforms(parameters, gl, uniformLocations)
  }
}

function straight({ x, y }: NodeDisplayData, target: NodeDisplayData): readonly number[] {
  const at = (share: number) => [x + (target.x - x) * share, y + (target.y - y) * share]
  return [x, y, ...at(1 / 3), ...at(2 / 3), target.x, target.y]
}

/** How far along (a whole number for each piece), which side, and which piece; the head's three corners come last. */
function verticesOf(): number[][] {
  const vertices: number[][] = []
  for (const piece of [0, 1]) {
    for (let part = 0; part < parts; part++) {
      const [from, to] = [part / parts, (part + 1) / parts]
      vertices.push([from, -1, piece], [from, 1, piece], [to, -1, piece])
      vertices.push([to, -1, piece], [from, 1, piece], [to, 1, piece])
    }
  }
  return [...vertices, [0, 0, 2], [1, -1, 2], [1, 1, 2]]
}
