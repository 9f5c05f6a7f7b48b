/** What a photo that can't be read really is, told from its first bytes: a name says nothing after renaming. */

export interface WhyUnreadable {
  /** Of at most a few words. */
  readonly found: string;
  /** Goes behind a colon. */
  readonly because: string;
  readonly proposal: string;
}

const SAVE_AGAIN = 'Sla de foto opnieuw op als JPG of PNG, of vervang het bestand.';
const RENAMING = 'De naam veranderen is niet genoeg.';

interface Kind {
  /** At this byte the mark of the format stands, in Latin-1. */
  readonly at: number;
  readonly mark: RegExp;
  readonly found: string;
  readonly proposal: string;
}

const KINDS: readonly Kind[] = [
  {
    at: 4,
    mark: /^ftyp(hei[cfmsx]|hev[cmsx]|mif1|msf1)/,
    found: 'HEIC, de fotosoort van een iPhone',
    proposal: `Open de foto en bewaar haar als JPG, of stel de iPhone in op "Meest compatibel". ${RENAMING}`,
  },
  {
    at: 0,
    mark: /^%PDF-/,
    found: 'pdf',
    proposal: `Bewaar de foto zelf als JPG of PNG. ${RENAMING}`,
  },
  {
    at: 0,
    mark: /^(PK|ÐÏ.à)/u,
    found: 'zip-bestand of document, zoals van Word',
    proposal: `Haal de foto uit het document en bewaar haar als JPG of PNG. ${RENAMING}`,
  },
];

/** In Dutch, for staff; what the image library says is English and about its own inside. */
export function whyUnreadable(bytes: Uint8Array): WhyUnreadable {
  if (bytes.length === 0)
    return { found: 'leeg bestand', because: 'het bestand is leeg', proposal: SAVE_AGAIN };
  const start = Buffer.from(bytes.subarray(0, 32)).toString('latin1');
  const kind = KINDS.find(({ at, mark }) => mark.test(start.slice(at)));
  if (kind)
    return { ...kind, because: `het is geen JPG of PNG, maar een ander soort bestand (${kind.found})` };
  return {
    found: `${bytes.length} bytes`,
    because: 'het bestand is beschadigd of geen afbeelding',
    proposal: SAVE_AGAIN,
  };
}
