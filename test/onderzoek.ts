/** The survey that ships, for tests that build what it is reported of in code. */
import { readShippedOnderzoek } from '../src/ingest/onderzoek/read-onderzoek.ts';
import { readShippedPageTexts } from '../src/ingest/texts/read-page-texts.ts';

export const { onderzoek: SHIPPED, indicators: CATALOGUE } = await readShippedOnderzoek();
export const PAGE_TEXTS = await readShippedPageTexts();
