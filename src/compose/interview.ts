import type { Portrait, PortraitVariant } from '../domain/asset.ts';
import type { OutputFile } from '../domain/document.ts';
import type { InterviewBlock, OfficerBlock, Picture } from '../domain/page-blocks.ts';
import type { Interview, Officer } from '../domain/texts.ts';
import { linkFrom } from './address.ts';
import { escapeHtml, splitAtTitles, toHtml } from './markdown.ts';

/** Folder of photos below `site/`: one photo may stand on more pages (site, PDF). */
const FOLDER = 'beeld';
/** Newest format first: the browser takes the first that it knows. */
const TYPES: readonly PortraitVariant['type'][] = ['image/avif', 'image/webp', 'image/png', 'image/jpeg'];

/** An interview for the page at `path`; its questions become columns where the text has them. */
export function composeInterview(
  interview: Interview,
  portraits: ReadonlyMap<string, Portrait>,
  path: string,
): InterviewBlock {
  const portrait = interview.photo ? portraits.get(interview.photo.file) : undefined;
  const parts = splitAtTitles(interview.body);
  const questions = parts.filter((part) => part.title !== undefined);
  return {
    naam: interview.naam,
    ...(interview.draft ? { draft: true } : {}),
    ...(interview.bijschrift ? { bijschrift: interview.bijschrift } : {}),
    ...(interview.quote ? { quote: interview.quote } : {}),
    html: parts
      .filter((part) => part.title === undefined)
      .map((part) => toHtml(part.body))
      .join('\n'),
    columns: questions.map((part) => `<h3>${escapeHtml(part.title ?? '')}</h3>\n${toHtml(part.body, 4)}`),
    ...(portrait ? { picture: pictureOf(portrait, path), portrait } : {}),
  };
}

/** The wijkagent for the page at `path`. */
export function composeOfficer(
  { naam, spreekuur, photo, body, draft }: Officer,
  portraits: ReadonlyMap<string, Portrait>,
  path: string,
): OfficerBlock {
  const portrait = photo ? portraits.get(photo.file) : undefined;
  return {
    naam,
    ...(spreekuur ? { spreekuur } : {}),
    ...(draft ? { draft } : {}),
    html: toHtml(body),
    ...(portrait ? { picture: pictureOf(portrait, path), portrait } : {}),
  };
}

/** Addresses of a portrait's files as seen from the page at `path`. */
function pictureOf(portrait: Portrait, path: string): Picture {
  const address = (variant: PortraitVariant) => linkFrom(path, `${FOLDER}/${variant.fileName}`);
  const of = (type: PortraitVariant['type']) => portrait.variants.filter((variant) => variant.type === type);
  const types = TYPES.filter((type) => of(type).length > 0);
  const fallback = [...of(types.at(-1) ?? 'image/jpeg')].sort((a, b) => a.width - b.width)[0];
  if (!fallback) throw new Error('portray made a portrait without a file');
  return {
    alt: portrait.alt,
    src: address(fallback),
    width: fallback.width,
    height: fallback.height,
    sources: types.map((type) => ({
      type,
      srcset: of(type)
        .map((variant) => `${address(variant)} ${variant.width}w`)
        .join(', '),
    })),
  };
}

/** Files of all the portraits, once each; paths below `output/`. */
export function portraitFiles(portraits: Iterable<Portrait>): readonly OutputFile[] {
  const files = new Map<string, OutputFile>();
  for (const { variants } of portraits) {
    for (const { fileName, bytes } of variants) {
      files.set(fileName, { path: `site/${FOLDER}/${fileName}`, bytes });
    }
  }
  return [...files.values()];
}
