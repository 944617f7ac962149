/**
 * The `Path2D` of the process, which pdf.js brings with it. Chart.js draws lines by it where it finds one while it loads;
 * the recorder reads paths from its context alone.
 */
export const own: unknown = Reflect.get(globalThis, 'Path2D');
if (own) Reflect.deleteProperty(globalThis, 'Path2D');
