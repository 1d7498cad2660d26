import { chooseColour } from './uniforms.js'

/** Walks along the curve with a pen of the edge's width; the head is a triangle that points level. */
export const curveVertex = /* glsl */ `
attribute vec4 a_first;
attribute vec4 a_second;
attribute vec4 a_third;
attribute vec2 a_last;
attribute vec3 a_look;
attribute vec4 a_color;
attribute vec4 a_id;
attribute vec3 a_vertex;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec3 v_pen;
varying float v_along;

void main() {
  // Pixels to the square that Sigma draws in.
  float pixel = u_correctionRatio * 2.0;
  float half_width = a_look.x / u_sizeRatio / 2.0;
  #ifdef PICKING_MODE
  half_width = max(half_width, 3.0);
  #endif
  ${chooseColour}
  vec2 p0 = a_first.xy;
  vec2 p1 = a_first.zw;
  vec2 p2 = a_second.xy;
  vec2 p3 = a_second.zw;
  float before = 0.0;
  if (a_vertex.z > 0.5) {
    before = length(p3 - p0);
    p0 = p3;
    p1 = a_third.xy;
    p2 = a_third.zw;
    p3 = a_last;
  }
  float t = a_vertex.x;
  float s = 1.0 - t;
  vec2 place = s * s * s * p0 + 3.0 * s * s * t * p1 + 3.0 * s * t * t * p2 + t * t * t * p3;
  vec2 way = s * s * (p1 - p0) + 2.0 * s * t * (p2 - p1) + t * t * (p3 - p2);
  vec2 normal = length(way) > 0.0 ? normalize(vec2(-way.y, way.x)) : vec2(0.0, 1.0);
  float reach = half_width + 1.0;
  v_pen = vec3(a_vertex.y * reach, half_width, a_look.z);
  v_along = (before + t * length(p3 - p0)) / pixel * u_sizeRatio;
  vec2 position = place + normal * a_vertex.y * reach * pixel;
  if (a_vertex.z > 1.5) {
    vec2 tip = a_look.y < 0.0 ? a_first.xy : a_last;
    float size = abs(a_look.y) * pixel / u_sizeRatio;
    position = tip + vec2(-sign(a_look.y) * 5.5 * a_vertex.x, 3.0 * a_vertex.y) * size;
    v_pen = vec3(0.0, 1.0, 0.0);
  }
  gl_Position = vec4((u_matrix * vec3(position, 1.0)).xy, 0.0, 1.0);
}
`

/** Softens the pen's edge over one pixel, and lifts it between dashes. */
export const curveFragment = /* glsl */ `
precision highp float;
uniform float u_pixelRatio;
varying vec4 v_color;
varying vec3 v_pen;
varying float v_along;

void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  if (v_pen.z > 0.5 && mod(v_along, 9.0) > 5.0) discard;
  gl_FragColor = v_color * clamp(0.5 + (v_pen.y - abs(v_pen.x)) * u_pixelRatio, 0.0, 1.0);
  #endif
}
`
