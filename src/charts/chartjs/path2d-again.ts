// Gives the process its `Path2D` back, once Chart.js is loaded.
import { own } from './path2d.ts';

if (own) Reflect.set(globalThis, 'Path2D', own);
