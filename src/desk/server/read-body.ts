import type { IncomingMessage } from 'node:http';

/** Bytes of a form with a file in it, and of any other. */
const MAX_FILE = 210_000_000;
const MAX_FORM = 2_000_000;
/** Milliseconds that the sender may be silent. */
const PATIENCE = 15_000;

/** A form that was sent: its fields, and files by the name of their field. */
export interface Sent {
  text(name: string): string;
  all(name: string): readonly string[];
  readonly names: readonly string[];
  file(name: string): SentFile | undefined;
}

export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads a form as a browser sends it; undefined for what is too large, too slow or no form. */
export async function readBody(request: IncomingMessage): Promise<Sent | undefined> {
  const type = request.headers['content-type'] ?? '';
  const isFile = /^multipart\/form-data;\s*boundary=/i.test(type);
  if (!isFile && !/^application\/x-www-form-urlencoded\b/i.test(type)) return undefined;
  const bytes = await readBytes(request, isFile ? MAX_FILE : MAX_FORM);
  if (!bytes) return undefined;
  try {
    const form = await new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } }).formData();
    return await sentOf(form);
  } catch {
    return undefined;
  }
}

async function readBytes(request: IncomingMessage, most: number): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > most) return undefined;
  const timer = setTimeout(() => request.destroy(), PATIENCE);
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of request) {
      if (!Buffer.isBuffer(part)) return undefined;
      timer.refresh();
      size += part.length;
      if (size > most) return undefined;
      parts.push(part);
    }
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
  return Buffer.concat(parts);
}

async function sentOf(form: FormData): Promise<Sent> {
  const texts = new Map<string, string[]>();
  const files = new Map<string, SentFile>();
  for (const [name, value] of form) {
    if (typeof value === 'string') texts.set(name, [...(texts.get(name) ?? []), value]);
    else if (value.size > 0)
      files.set(name, { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  return {
    names: [...texts.keys()],
    text: (name) => texts.get(name)?.[0] ?? '',
    all: (name) => texts.get(name) ?? [],
    file: (name) => files.get(name),
  };
}
