/** How the browser draws by WebGL: by a graphics card, in software, or not at all; and what it calls the renderer. */
export interface Drawing {
  readonly kind: 'card' | 'software' | 'none'
  readonly renderer: string
}

/** Finds out before Sigma is made, which throws where there is no WebGL. */
export function findDrawing(): Drawing {
  try {
    const canvas = document.createElement('canvas')
    const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl')
    if (!context) return { kind: 'none', renderer: '' }
    const names = context.getExtension('WEBGL_debug_renderer_info')
    const renderer = String(context.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : context.RENDERER))
    context.getExtension('WEBGL_lose_context')?.loseContext()
    const isSoftware = /swiftshader|llvmpipe|softpipe|software|basic render/iu.test(renderer)
    return { kind: isSoftware ? 'software' : 'card', renderer }
  } catch {
    return { kind: 'none', renderer: '' }
  }
}
