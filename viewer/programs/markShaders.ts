import { chooseColour } from './uniforms.js'

/** Puts a square around a mark, one pixel wider than it. */
export const markVertex = /* glsl */ `
attribute vec2 a_position;
attribute vec2 a_look;
attribute vec4 a_color;
attribute vec4 a_id;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec2 v_place;
varying vec2 v_look;

void main() {
  float size = a_look.x / u_sizeRatio;
  v_place = a_corner * (size * 1.3 + 1.0);
  v_look = vec2(size, a_look.y);
  // A pixel is twice this ratio.
  vec2 position = a_position + v_place * u_correctionRatio * 2.0;
  gl_Position = vec4((u_matrix * vec3(position, 1.0)).xy, 0.0, 1.0);
  ${chooseColour}
}
`

/** Fills what is inside the form, in pixels from its middle. */
export const markFragment = /* glsl */ `
precision highp float;
uniform float u_pixelRatio;
varying vec4 v_color;
varying vec2 v_place;
varying vec2 v_look;

void main() {
  vec2 place = abs(v_place);
  float size = v_look.x;
  float outside = length(place) - size;
  if (v_look.y > 1.5) outside = (place.x + place.y - size * 1.2) * 0.7071;
  else if (v_look.y > 0.5) outside = max(place.x, place.y) - size * 0.9;
  #ifdef PICKING_MODE
  if (outside > 1.5) discard;
  gl_FragColor = v_color;
  #else
  gl_FragColor = v_color * clamp(0.5 - outside * u_pixelRatio, 0.0, 1.0);
  #endif
}
`
