import type { Finding } from '../../../domain/finding.ts';
import { formatNumber } from '../../../domain/format.ts';
import type { AreaView, Form } from '../../form.ts';
import { readingOf } from '../../reading.ts';
import type { RegisteredFigure } from './figure.ts';
import { registeredSpec } from './spec.ts';
import { registeredCsv, registeredWords, whyNot } from './words-nl.ts';

/** What residents went through beside the police's total of crimes. */
export const registered: Form<RegisteredFigure> = {
  name: 'registered',
  placement: { page: 'own', inFullTable: false },
  when: { theme: figureOf },
  spec: registeredSpec,
  entries: (figure) => [figure],
  words: registeredWords,
  registerCsv: registeredCsv,
};

/** For a wijk of which both are known: the question was asked, and the police's count was read. */
function figureOf(view: AreaView, findings: readonly Finding[]): readonly RegisteredFigure[] {
  const { content, gebied, isWhole } = view;
  const beside = content.survey.onderzoek.naastPolitie;
  const finding = findings.find(({ indicator }) => indicator.code === beside?.indicator);
  const crime = content.registered.byArea.get(gebied.code);
  const topic = content.survey.context?.topics.get('misdrijven');
  if (isWhole || !beside || !finding || !crime || !topic) return [];
  const { below, figure, per1000 } = crime;
  return [
    {
      beside,
      indicator: finding.indicator,
      reading: readingOf(finding.measure, 'wijk', gebied.naam),
      domain: content.domains.level(finding.indicator),
      count: below === undefined ? formatNumber(figure.value, 0) : `minder dan ${below}`,
      ...(per1000 ? { rate: { value: per1000.download, label: per1000.bare } } : {}),
      perThousand: content.registered.perThousand,
      why: whyNot(crime),
      crime,
      topic,
    },
  ];
}
