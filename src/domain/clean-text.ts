/** Characters that turn the direction of a text: a name with one of these shows what it is not. */
const DIRECTION = '\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069';
/** Control characters but for tab and line ends; XML, and so a workbook or drawing, can't hold them. */
const CONTROL = '\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F\\uFFFE\\uFFFF';

const UNSEEN = new RegExp(`[${DIRECTION}${CONTROL}]`, 'g');

/** A text as it may leave the house: without characters that can't be seen and change what is. */
export function cleanText(text: string): string {
  return text.replace(UNSEEN, '');
}

/** Names that every object in JavaScript has by itself: as a code they would be found where nothing was put. */
export function isReservedName(name: string): boolean {
  return name in Object.prototype;
}
