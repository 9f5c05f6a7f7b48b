import { createHash } from 'node:crypto';

/** SHA-256 (hex) of a text below the front matter: LF line ends, trimmed, UTF-8 (contract). */
export function approvalHash(text: string): string {
  return createHash('sha256').update(text.replace(/\r\n?/g, '\n').trim(), 'utf8').digest('hex');
}
