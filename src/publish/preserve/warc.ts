/** Records of a web archive (WARC 1.1, ISO 28500:2017), each compressed by itself, and where they stand in the file. */
import { gzipSync } from 'node:zlib';
import { contentTypeOf } from '../../domain/content-type.ts';
import { sha256 } from '../contents.ts';

/** A page or file as a web server gives it. */
export interface Resource {
  readonly url: string;
  /** Path below `site/`: tells its kind. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Where a record stands, for the index. */
export interface Placed {
  readonly url: string;
  readonly type: string;
  readonly digest: string;
  readonly offset: number;
  readonly length: number;
}

export interface WebArchive {
  readonly bytes: Uint8Array;
  readonly placed: readonly Placed[];
}

const LINE = '\r\n';

/**
 * One WARC of these resources as they were on `moment` (ISO, to the second). Ids follow from what a record holds: the
 * same site at the same moment gives the same bytes. A folder is the same page as its `index.html`, as on a web server.
 */
export function webArchive(resources: readonly Resource[], moment: string, software: string): WebArchive {
  const pieces: Uint8Array[] = [];
  const placed: Placed[] = [];
  let offset = 0;
  const add = (record: Uint8Array): { readonly offset: number; readonly length: number } => {
    const packed = gzipSync(record);
    const place = { offset, length: packed.length };
    pieces.push(packed);
    offset += packed.length;
    return place;
  };
  const info = `software: ${software}${LINE}format: WARC File Format 1.1${LINE}`;
  add(recordOf('warcinfo', { 'Content-Type': 'application/warc-fields' }, moment, Buffer.from(info)));
  for (const { url, path, bytes } of resources) {
    const type = contentTypeOf(path);
    const digest = `sha256:${sha256(bytes)}`;
    const headers = { 'Content-Type': 'application/http;msgtype=response', 'WARC-Payload-Digest': digest };
    const answer = Buffer.concat([answerHead(type, bytes.length), bytes]);
    const full = recordOf('response', { 'WARC-Target-URI': url, ...headers }, moment, answer);
    placed.push({ url, type, digest, ...add(full) });
    const folder = url.replace(/\/index\.html$/, '/');
    if (folder === url) continue;
    const again = {
      'WARC-Target-URI': folder,
      'WARC-Profile': 'http://netpreserve.org/warc/1.1/revisit/identical-payload-digest',
      'WARC-Refers-To-Target-URI': url,
      'WARC-Refers-To-Date': moment,
      ...headers,
    };
    const place = add(recordOf('revisit', again, moment, answerHead(type, bytes.length)));
    placed.push({ url: folder, type, digest, ...place });
  }
  return { bytes: Buffer.concat(pieces), placed };
}

function answerHead(type: string, length: number): Buffer {
  return Buffer.from(
    `HTTP/1.1 200 OK${LINE}Content-Type: ${type}${LINE}Content-Length: ${length}${LINE}${LINE}`,
  );
}

function recordOf(
  type: 'warcinfo' | 'response' | 'revisit',
  headers: Readonly<Record<string, string>>,
  moment: string,
  block: Buffer,
): Buffer {
  const named = Object.entries({ 'WARC-Type': type, ...headers, 'WARC-Date': moment });
  const all = [
    'WARC/1.1',
    ...named.map(([name, value]) => `${name}: ${value}`),
    `WARC-Block-Digest: sha256:${sha256(block)}`,
    `WARC-Record-ID: <urn:uuid:${idOf(`${type} ${headers['WARC-Target-URI'] ?? ''} ${moment} ${sha256(block)}`)}>`,
    `Content-Length: ${block.length}`,
  ];
  return Buffer.concat([
    Buffer.from(`${all.join(LINE)}${LINE}${LINE}`),
    block,
    Buffer.from(`${LINE}${LINE}`),
  ]);
}

/** A UUID made of a checksum (RFC 9562, version 8): chance has no part in it. */
function idOf(text: string): string {
  const hex = sha256(Buffer.from(text));
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
