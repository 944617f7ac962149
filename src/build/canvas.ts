import { EnvironmentError } from '../disk/environment-error.ts';

/**
 * Asks for the package that draws PNG files, before there is work to lose: the program is installed without it.
 * @throws EnvironmentError when it cannot be loaded.
 */
export async function requireCanvas(load: () => Promise<unknown> = () => import('canvas')): Promise<void> {
  try {
    await load();
  } catch (cause) {
    throw EnvironmentError.of('canvas-missing', {}, cause);
  }
}
