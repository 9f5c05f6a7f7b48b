import { createHash } from 'node:crypto';
import { type Approved, approvedForm, approvedText } from '../../domain/approved.ts';

/** SHA-256 (hex) of all that a resident approved (decision 181). */
export function approvalHash(approved: Approved): string {
  return sha256(approvedForm(approved));
}

/** SHA-256 (hex) of a text by itself: a shorter version, and the seal of older folders. */
export function textHash(text: string): string {
  return sha256(approvedText(text));
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
