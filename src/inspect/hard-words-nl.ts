/** Words above level B1 with what to write instead (T14 and prudence.md, "Words"). Patterns as in pattern.ts. */

export interface HardWord {
  readonly patterns: readonly string[];
  readonly better: string;
}

const hard = (better: string, ...patterns: readonly string[]): HardWord => ({ patterns, better });

export const HARD_WORDS: readonly HardWord[] = [
  hard('duidelijk', 'significante?', 'statistisch (significante?|betrouwbare?)'),
  hard(
    'marge',
    '\\w*betrouwbaarheids(interval|intervallen|marge|marges)',
    'foutmarges?',
    'onzekerheidsmarges?',
  ),
  hard('cijfer (van 0 tot 10)', 'schaalscores?', 'indexscores?', 'somscores?'),
  hard('hoe bewoners het zien', 'percepties?', 'perceptie(onderzoek|cijfers)'),
  hard('bewoners die de vragen invulden', 'respondent(en)?', 'geenqueteerden'),
  hard('hoe bewoners met elkaar omgaan', 'sociale (cohesie|samenhang)', 'cohesie', 'buurtcohesie'),
  hard('rommel, vernielingen en graffiti', 'fysieke verloedering', 'verloedering'),
  hard('slachtoffer van een misdrijf', 'slachtofferschap'),
  hard('gevoel van veiligheid', '(on)?veiligheids(beleving|perceptie)'),
  hard('voorzieningen in de buurt', 'fysieke voorzieningen'),
  hard('onderwerpen', 'indicatoren?', 'kernindicatoren?'),
  hard('bewoners die toevallig gekozen zijn', 'steekproeftrekking', 'aselecte? steekproef'),
  hard('hoe vaak het voorkomt', 'prevalentie(s)?', 'incidentie'),
  hard('samenhang', 'correlatie(s)?', 'correleert', 'correleren'),
  hard('doen', 'implementeren', 'implementatie', 'geimplementeerd'),
  hard('maatregel', 'interventie(s)?'),
  hard('samenwerken met', 'participeren', 'participatie', 'cocreatie'),
  hard('organisaties', 'stakeholders?', 'ketenpartners?'),
  hard('verbeteren', 'optimaliseren', 'geoptimaliseerd'),
  hard('gebruiken', 'benutten', 'aanwenden'),
  hard('over', 'betreffende', 'aangaande', 'inzake', 'met betrekking tot', 'ten aanzien van'),
  hard('om te', 'teneinde', 'ten behoeve van'),
  hard('ook', 'tevens', 'eveneens'),
  hard('nu', 'momenteel', 'op dit moment', 'thans'),
  hard('omdat', 'aangezien', 'daar waar'),
  hard('volgens', 'conform', 'overeenkomstig'),
  hard('ongeveer', 'circa', 'om en nabij'),
  hard('maar', 'echter', 'desalniettemin', 'niettemin', 'desondanks'),
  hard('als', 'indien', 'mits', 'ingeval'),
  hard('eerst', 'alvorens', 'voorafgaand aan'),
  hard('doel', 'doelstelling(en)?'),
  hard('gevolg', 'consequentie(s)?'),
  hard('deel', 'aspect(en)?', 'facet(ten)?'),
  hard('geven', 'verstrekken', 'verstrekt', 'faciliteren', 'faciliteert'),
  hard('beginnen', 'aanvangen', 'initieren', 'aanvang nemen'),
  hard('controleren', 'monitoren', 'verifieren'),
  hard('overzicht', 'dashboard'),
  hard('straten, pleinen en parken', 'openbare ruimte'),
  hard('misdrijf', 'high impact crimes?', 'hic'),
  hard('gebied', 'pilotgebied', 'interventiegebied'),
];
