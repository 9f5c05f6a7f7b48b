/** How a page reads, measured over every area of surveys of real size: it must not drone. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/domain/finding.ts';
import type { Narrative, Paragraph, Sentence } from '../../src/domain/narrative.ts';
import { tellSurvey } from '../tell-survey.ts';

const ROOT = join(import.meta.dirname, '..', '..');

interface Told {
  readonly name: string;
  readonly narrative: Narrative;
  readonly findings: readonly Finding[];
}

async function toldIn(folder: string): Promise<readonly Told[]> {
  const { survey, findings, narratives } = await tellSurvey(join(ROOT, folder));
  return [...narratives.areas].map(([code, narrative]) => ({
    name: survey.gebieden.get(code)?.naam ?? code,
    narrative,
    findings: findings.areas.get(code) ?? [],
  }));
}

function pageOf({ lead, summary, themes }: Narrative): readonly Paragraph[] {
  const { remarks, remainder } = summary;
  return [lead, ...remarks, remainder ? [remainder] : [], ...themes.flatMap(({ paragraphs }) => paragraphs)];
}

const split = ({ text }: Sentence) => text.replaceAll('\u00A0', ' ').split(/(?<=[.?:]) (?=\p{Lu})/u);
const wordsIn = (text: string) => text.split(/\s+/).filter(Boolean).length;

/** On a page of a few sentences a share says little: so many may always open alike. */
const ALWAYS = 5;

for (const folder of ['data', 'seeds/nationaal', 'seeds/lange-namen', 'seeds/samen']) {
  const told = await toldIn(folder);
  describe.each(told)(`${folder}: $name`, ({ narrative, findings }) => {
    const sentences = pageOf(narrative).flat();
    const texts = sentences.flatMap(split);

    it('is read in a few minutes, in short sentences', () => {
      const lengths = texts.map(wordsIn);
      const words = lengths.reduce((sum, length) => sum + length, 0);
      expect(words).toBeLessThanOrEqual(1400);
      expect(Math.max(...lengths)).toBeLessThanOrEqual(20);
      expect(words / texts.length).toBeLessThanOrEqual(12);
    });

    it('says nothing over and over', () => {
      const openings = new Map<string, number>();
      // The bare topics of a list are no sentences.
      const spoken = sentences.filter(({ phrase }) => phrase !== 'topicItem').flatMap(split);
      for (const text of spoken) {
        const opening = text.split(' ').slice(0, 2).join(' ').replace(/\d+/g, 'N');
        openings.set(opening, (openings.get(opening) ?? 0) + 1);
      }
      expect(Math.max(...openings.values())).toBeLessThanOrEqual(Math.max(ALWAYS, spoken.length * 0.12));
      expect(texts.length - new Set(texts).size).toBeLessThanOrEqual(5);
      expect(texts.join(' ').match(/ongeveer/gi)?.length ?? 0).toBeLessThanOrEqual(45);
    });

    it('never uses one form twice in a row', () => {
      const running = sentences.filter(({ listed }) => !listed).map(({ phrase }) => phrase);
      expect(running.filter((phrase, at) => phrase === running[at - 1])).toEqual([]);
    });

    it('names a topic in a list once, with no figure, below a sentence that opens it', () => {
      for (const paragraph of pageOf(narrative)) {
        for (const [at, { phrase, claims }] of paragraph.entries()) {
          if (phrase !== 'topicItem') continue;
          expect(claims.flatMap(({ numbers }) => numbers)).toEqual([]);
          const opening = paragraph.slice(0, at).findLast(({ listed }) => !listed);
          expect(opening?.text.endsWith(':'), opening?.text).toBe(true);
        }
      }
    });

    it('tells no label between quotation marks and no filler', () => {
      for (const { text } of sentences) expect(text).not.toMatch(/[‘“"]\p{L}|Het eerste|Daarnaast|Verder\b/u);
    });

    it('tells or counts every clear difference, before the topics without one (H02b)', () => {
      for (const theme of narrative.themes) {
        const claims = theme.paragraphs.flat().flatMap((one) => one.claims);
        const known = new Set(claims.map(({ comparison }) => comparison));
        const own = findings.filter(
          ({ indicator }) => indicator.thema === theme.thema && !indicator.antwoord,
        );
        for (const { comparisons, indicator } of own) {
          for (const one of Object.values(comparisons)) {
            if (one.klasse !== 'hoger' && one.klasse !== 'lager') continue;
            expect(known, `${indicator.code} ${one.kind}`).toContain(one);
          }
        }
      }
    });
  });
}
