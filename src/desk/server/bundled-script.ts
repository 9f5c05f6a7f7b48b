import { join } from 'node:path';

/** The script of the desk as one file. What `npm run draagbaar` makes has it made beforehand, without esbuild. */
export async function bundledScript(): Promise<Uint8Array> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, '..', 'in-page', 'bureau.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}
