import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { PrintedFile } from '../../src/domain/document.ts';
import { deliveries } from '../../src/publish/delivery.ts';
import { surveyOf } from '../small-survey.ts';

const { gemeente } = surveyOf([], [], [], { drukwerk: ['trompetter'] });
const FORMAT = {
  naam: 'trompetter',
  soort: 'krant',
  breedteMm: 266,
  hoogteMm: 198,
  paginas: 1,
  afloopMm: 0,
  snijtekens: false,
  kolommen: 6,
  margeMm: 0,
  minimumPt: { vol: 6, tint: 8, kleur: 10 },
  inktlimiet: 220,
  standaard: 'PDF/X-3:2003',
  minimumPpi: 200,
  conditie: 'WAN-IFRAnewspaper26v5',
  bestandsnaam: '{datum} {gemeente}-{wijk}.{breedte}x{hoogte}.pdf',
} as const;

function sheet(slug: string, title: string): PrintedFile {
  return {
    path: `druk/trompetter/${slug}.pdf`,
    bytes: Buffer.from(`%PDF van ${slug}`),
    title: `${title} · Wijkprofielen`,
    pages: 1,
    remarks: [],
    preflight: {
      uitslag: 'goedgekeurd',
      formaat: 'trompetter',
      standaard: 'PDF/X-3:2003',
      conditie: 'WAN-IFRAnewspaper26v5',
      trim: { breedteMm: 266, hoogteMm: 198 },
      afloopMm: 0,
      snijtekens: false,
      paginas: 1,
      redenen: [],
      inkt: { limiet: 220, palet: 191, fotos: 218.4 },
      kleinsteLetterPt: { vol: 8.5 },
      fotos: [],
      weggelaten: [],
      interviews: [{ naam: 'Riet (68)', niveau: 'kort' }],
    },
  };
}

describe('a delivery', async () => {
  const sheets = [sheet('noord', 'Noord'), sheet('t-hofke', '’t Höfke')];
  const files = await deliveries(sheets, gemeente, new Map([['trompetter', FORMAT]]));
  const contents = (name: string) => {
    const found = files.find(({ path }) => path.endsWith(name))?.bytes ?? '';
    return typeof found === 'string' ? Buffer.from(found) : Buffer.from(found);
  };

  it('stands beside the sheets: a note for people, one for programs, and a zip', () => {
    expect(files.map(({ path }) => path)).toEqual([
      'druk/trompetter/leverbrief.txt',
      'druk/trompetter/leverbrief.json',
      expect.stringMatching(/^druk\/trompetter\/[a-z0-9-]+-2025-trompetter\.zip$/),
    ]);
  });

  it('names the PDFs in the zip as the paper asks, the same bytes, with the notes', () => {
    const unpacked = unzipSync(contents('.zip'));
    expect(Object.keys(unpacked)).toEqual([
      expect.stringMatching(/^\d{4}-\d\d-\d\d [a-z-]+-noord\.266x198\.pdf$/),
      expect.stringMatching(/-t-hofke\.266x198\.pdf$/),
      'leverbrief.json',
      'leverbrief.txt',
    ]);
    expect(Buffer.from(Object.values(unpacked)[0] ?? []).toString()).toBe('%PDF van noord');
    expect(Buffer.from(unpacked['leverbrief.txt'] ?? []).equals(contents('leverbrief.txt'))).toBe(true);
  });

  it('tells sizes, ink, type and the SHA-256 of every file', () => {
    const note = contents('leverbrief.txt').toString();
    expect(note).toContain('266 bij 198 mm, zonder afloop');
    expect(note).toContain('hoogstens 219%; afgesproken grens 220%');
    expect(note).toContain('’t Höfke, 1 bladzijde');
    for (const { bytes } of sheets)
      expect(note).toContain(`SHA-256 ${createHash('sha256').update(bytes).digest('hex')}`);
    expect(note).toContain('Interviews: Riet (68): korte versie');
    const record = JSON.parse(contents('leverbrief.json').toString());
    expect(record.bestanden[0].interviews).toEqual([{ naam: 'Riet (68)', niveau: 'kort' }]);
    expect(record).toMatchObject({ formaat: 'trompetter', trim: { breedteMm: 266, hoogteMm: 198 } });
    expect(record.bestanden.map(({ bestand }: { bestand: string }) => bestand)).toEqual([
      'noord.pdf',
      't-hofke.pdf',
    ]);
  });

  it('is made for formats with sheets alone', async () => {
    expect(await deliveries([], gemeente, new Map([['trompetter', FORMAT]]))).toEqual([]);
  });
});
