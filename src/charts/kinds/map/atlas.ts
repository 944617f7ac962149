import { readAsset } from '../../../assets.ts';
import type { Atlas, Countries } from './geography.ts';

let atlas: Atlas | null = null;

/** Reads the countries of the world, and loads what lays them flat. It comes before any map is checked or drawn. */
export async function loadAtlas(): Promise<void> {
  if (atlas) return;
  const { Atlas } = await import('./geography.ts');
  atlas = new Atlas(JSON.parse(new TextDecoder().decode(readAsset('countries.json'))) as Countries);
}

export function openAtlas(): Atlas {
  if (!atlas) throw new Error('a map was asked for before its countries were loaded');
  return atlas;
}
