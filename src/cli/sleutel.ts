/** Keys for the signature below a build: made, read, and used, by Node alone (Ed25519, RFC 8032). */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { isAbsolute, relative } from 'node:path';
import { fileErrorOf, UsageError } from '../error.ts';

/** Name of the public half of a key. */
export const PUBLIC = '.openbaar';

/**
 * Makes a key that only its owner can read, and beside it its public half. Throws FileError, also when a file of that
 * name is there: a key that is lost can't be made again.
 */
export async function makeKey(file: string): Promise<readonly string[]> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const written: string[] = [];
  for (const [path, pem, mode] of [
    [file, privateKey, 0o600],
    [file + PUBLIC, publicKey, 0o644],
  ] as const) {
    await writeFile(path, pem, { flag: 'wx', mode }).catch((cause) => {
      throw fileErrorOf(cause, path) ?? cause;
    });
    written.push(path);
  }
  return written;
}

/**
 * Signs with the key in a file. Throws UsageError for a file that is no key, and for one in a folder whose files are
 * published or shared: `folders`.
 */
export async function signer(
  file: string,
  folders: readonly string[],
): Promise<(bytes: Uint8Array) => Uint8Array> {
  if (folders.some((folder) => isWithin(file, folder))) {
    throw new UsageError(
      `De sleutel ${file} staat in de map met gegevens of met uitvoer. Zet haar ergens anders neer, waar alleen u bij kunt.`,
    );
  }
  const key = await readKey(file, createPrivateKey);
  return (bytes) => sign(null, bytes, key);
}

/** Judges a signature with the public half in a file. Throws UsageError for a file that is none. */
export async function signatureCheck(
  file: string,
): Promise<(bytes: Uint8Array, signature: Uint8Array) => boolean> {
  const key = await readKey(file, createPublicKey);
  return (bytes, signature) => verify(null, bytes, key, signature);
}

async function readKey(file: string, read: (pem: string) => KeyObject): Promise<KeyObject> {
  const pem = await readFile(file, 'utf8').catch((cause) => {
    throw fileErrorOf(cause, file) ?? cause;
  });
  try {
    const key = read(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Told below: neither the file nor the reason of the library says more to staff.
  }
  throw new UsageError(
    `${file} is geen sleutel voor een handtekening. Maak er een met: npm run nieuw -- --sleutel BESTAND`,
  );
}

function isWithin(file: string, folder: string): boolean {
  const path = relative(folder, file);
  return !path.startsWith('..') && !isAbsolute(path);
}
