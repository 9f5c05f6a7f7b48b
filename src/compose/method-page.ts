import { fill } from '../domain/fill.ts';
import type { Family, Findings } from '../domain/finding.ts';
import { formatNumber } from '../domain/format.ts';
import { compareNames } from '../domain/gebied.ts';
import type { Gemeente, Toets } from '../domain/gemeente.ts';
import { hiddenWords } from '../domain/hidden-words.ts';
import { EENHEDEN, type Eenheid } from '../domain/indicator.ts';
import type { Onderzoek } from '../domain/onderzoek.ts';
import type { TextPage, TextSection } from '../domain/profile.ts';
import type { SuppressionReport } from '../domain/suppression.ts';
import type { Survey } from '../domain/survey.ts';
import { inThemeOrder, themaOf } from '../domain/thema.ts';
import { METHOD } from './address.ts';
import { toHtml } from './markdown.ts';
import type { Parts } from './parts.ts';
import type { SiteNames } from './site-names.ts';
import { section, textPage } from './text-page.ts';
import { count } from './words-nl.ts';

/** How the figures were made (issue 3, 10): the rules in plain Dutch, with this edition's settings and counts. */
export function composeMethod(parts: Parts, names: SiteNames): TextPage {
  const { gemeente, texts, onderzoek } = parts.survey;
  return textPage(gemeente, {
    path: METHOD,
    heading: 'Over dit onderzoek',
    description: 'Waar de cijfers vandaan komen, wat een marge is en wanneer wij een verschil noemen.',
    lead: fill(onderzoek.methode.inleiding, placesOf(gemeente)),
    sections: [
      survey(gemeente, onderzoek),
      ...(texts.onderzoek
        ? [section('gemeente', 'Over het onderzoek in onze gemeente', { html: toHtml(texts.onderzoek) })]
        : []),
      ...responseSections(parts.survey),
      ...(texts.weging
        ? [section('weging', 'Hoe de antwoorden tellen', { html: toHtml(texts.weging) })]
        : []),
      margins(gemeente),
      differences(gemeente),
      touching(gemeente),
      families(parts.findings.families, gemeente),
      detectable(parts.findings, onderzoek),
      hidden(gemeente, parts.suppression),
      breaks(gemeente, onderzoek),
      rounding(parts.suppression),
      reading(names),
    ],
  });
}

/** What the places of a survey's own texts stand for. */
function placesOf({ editie, naam }: Gemeente) {
  return { editie: String(editie), gemeente: naam };
}

function survey(gemeente: Gemeente, { methode }: Onderzoek): TextSection {
  return section('onderzoek', 'Het onderzoek', {
    paragraphs: methode.onderzoek.map((text) => fill(text, placesOf(gemeente))),
  });
}

function margins({ vergelijking: { deff, eindigePopulatie } }: Gemeente): TextSection {
  const words = (value: number) => String(value).replace('.', ',');
  return section('marge', 'Een schatting, met een marge', {
    paragraphs: [
      'Niet alle bewoners deden mee. Elk cijfer is daarom een schatting. De marge laat zien tussen welke cijfers het echte cijfer waarschijnlijk ligt. Dat klopt bij ongeveer 95 van de 100 marges.',
      'Levert het onderzoeksbureau een marge, dan laten wij die zien. Anders rekenen wij de marge uit. Voor percentages gebruiken wij de methode van Wilson. Voor rapportcijfers en scores gebruiken wij de spreiding van de antwoorden.',
      `Niet elk antwoord telt even zwaar. Daardoor is de marge wat groter dan bij een gewone steekproef. Is niet bekend hoeveel, dan rekenen wij met een ontwerpeffect van ${words(deff.wijk)} voor een wijk of groep, ${words(deff.gemeente)} voor de gemeente en ${words(deff.land)} voor Nederland.`,
      ...(eindigePopulatie
        ? [
            'Deed meer dan een tiende van de bewoners van een gebied mee? Dan is de marge van het nieuwste cijfer kleiner. Wij weten dan immers van veel bewoners het antwoord. Een vergelijking rekenen wij uit zonder die kleinere marge.',
          ]
        : []),
      'Weten wij te weinig om een marge uit te rekenen? Dan staat er ‘marge onbekend’. Zo’n cijfer vergelijken wij niet.',
    ],
  });
}

function differences({ vergelijking }: Gemeente): TextSection {
  const { methode, niveau, toets } = vergelijking;
  const level = formatNumber(niveau * 100, 0);
  const many =
    methode === 'bh'
      ? `Wij doen veel toetsen tegelijk. Dan lijkt er door toeval soms een verschil. Daarvoor corrigeren wij met de methode van Benjamini en Hochberg. Van alle verschillen die wij noemen, is naar verwachting hooguit ${level} van de 100 toeval.`
      : `Elke toets heeft hetzelfde niveau: ${level} van de 100. Wij corrigeren niet voor het aantal toetsen. Er kunnen dus verschillen bij zijn die toeval zijn.`;
  return section('verschil', 'Wanneer noemen wij een verschil?', {
    paragraphs: [
      'Wij noemen een verschil alleen als het duidelijk is. Dat rekenen wij uit met een toets. De afgeronde cijfers moeten ook verschillen.',
      ...TOETS_WORDS[toets],
      'Een wijk is een deel van de gemeente. Daar houdt de toets rekening mee. Wij vergelijken ook met Nederland en met de vorige meting.',
      many,
      'Is het verschil zo goed als zeker klein? Dan schrijven wij ‘ongeveer evenveel’. Klein is minder dan 5 van de 100. Komt iets weinig voor, of juist bijna altijd, dan is klein nog minder: een kwart van het percentage. Bij een score is klein minder dan 0,3 punt.',
      'In andere gevallen schrijven wij ‘geen duidelijk verschil’. Dat betekent niet dat de cijfers gelijk zijn. Wij weten het dan niet zeker.',
      'Krijgen wij afgeronde cijfers? Dan telt de afronding mee in de toets. Anders lijkt een verschil soms duidelijk door het afronden alleen.',
      'Voor gunstige en ongunstige cijfers gelden dezelfde regels.',
    ],
  });
}

/** What each test is, its source, and the known fault of the older two (method.md 2.2, 7). */
const TOETS_WORDS: Readonly<Record<Toets, readonly string[]>> = {
  score: [
    'Bij percentages gebruiken wij een scoretoets met een correctie voor scheefheid (Gart en Nam 1990, Laud 2017). Die toets is even streng voor gunstige en ongunstige verschillen, ook in een wijk met weinig antwoorden. Bij scores rekenen wij met dezelfde spreiding aan beide kanten.',
  ],
  gepoold: [
    'Wij gebruiken een z-toets. Bij percentages rekenen wij daarin met het percentage dat beide groepen samen hebben (een gepoolde toets). Deze toets heeft een bekende fout. Als iets weinig voorkomt en er weinig antwoorden zijn, noemt hij door toeval vaker ‘hoger’ dan ‘lager’.',
  ],
  ongepoold: [
    'Wij gebruiken een z-toets. Daarin telt van elke groep de eigen spreiding mee (een ongepoolde toets). Deze toets heeft een bekende fout. Als iets weinig voorkomt en er weinig antwoorden zijn, noemt hij door toeval te vaak een verschil, en dan bijna altijd ‘lager’.',
  ],
};

/** Margins and tests answer different questions: readers compare margins all the same. */
function touching({ vergelijking }: Gemeente): TextSection {
  return section('marges-vergelijken', 'Waarom marges naast elkaar niet beslissen', {
    paragraphs: [
      'In de grafieken ziet u marges. Raken twee marges elkaar? Dan kan er toch een duidelijk verschil zijn. Een marge gaat over één cijfer. De toets kijkt naar het verschil tussen twee cijfers.',
      'Ligt het ene cijfer buiten de marge van het andere? Dan is er niet altijd een duidelijk verschil. Ook het andere cijfer is immers een schatting.',
      ...(vergelijking.methode === 'bh'
        ? [
            'Wij vergelijken heel veel cijfers. Door toeval springt er dan altijd wel iets uit. Daarom moet een verschil groter zijn dan één marge doet denken.',
          ]
        : []),
    ],
  });
}

/** Of the edition's wave, in alphabetical order of the areas. */
/** "29 van de 100"; a few are never told as none. */
function tookPart(completed: number, invited: number): string {
  const share = Math.round((100 * completed) / invited);
  return share === 0 && completed > 0 ? 'minder dan 1 van de 100' : `${share} van de 100`;
}

function responseSections({ response = [], gebieden, gemeente }: Survey): readonly TextSection[] {
  const facts = response
    .filter(({ jaar }) => jaar === gemeente.editie)
    .map(({ gebied, invited, completed }) => ({
      term: gebieden.get(gebied)?.naam ?? gebied,
      value: `${formatNumber(invited, 0)} uitgenodigd, ${formatNumber(completed, 0)} ${completed === 1 ? 'deed' : 'deden'} mee (${tookPart(completed, invited)})`,
    }))
    .sort((a, b) => compareNames(a.term, b.term));
  if (facts.length === 0) return [];
  return [
    section('respons', 'Hoeveel bewoners meededen', {
      paragraphs: ['Niet iedereen die een brief kreeg, deed mee. Dit zijn de aantallen.'],
      facts,
    }),
  ];
}

/** The smallest differences with the gemeente that the edition could have shown: a range over its areas, by theme. */
function detectable({ areas }: Findings, onderzoek: Onderzoek): TextSection {
  const order = inThemeOrder(onderzoek);
  const byThema = new Map<string, Map<Eenheid, number[]>>();
  for (const { indicator, comparisons } of [...areas.values()].flat()) {
    const from = comparisons.gemeente?.detectableFrom;
    if (from === undefined) continue;
    const units = byThema.get(indicator.thema) ?? new Map<Eenheid, number[]>();
    byThema.set(
      indicator.thema,
      units.set(indicator.eenheid, [...(units.get(indicator.eenheid) ?? []), from]),
    );
  }
  return section('aantoonbaar', 'Wat deze meting kon laten zien', {
    paragraphs: [
      'Hoe minder bewoners meededen, hoe groter een verschil moet zijn voor wij het zeker weten. ‘Geen duidelijk verschil’ zegt dus ook iets over het aantal antwoorden.',
      ...[...byThema]
        .sort(([a], [b]) => order(a, b))
        .map(([thema, units]) => `${themaOf(onderzoek, thema).titel}: ${rangesOf(units)}.`),
    ],
  });
}

function rangesOf(units: ReadonlyMap<Eenheid, readonly number[]>): string {
  const ranges = [...units].sort(([a], [b]) => EENHEDEN.indexOf(a) - EENHEDEN.indexOf(b));
  return ranges
    .map(([eenheid, values]) => {
      const bounds = [
        ...new Set([values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))]),
      ];
      const decimals = eenheid === 'procent' || eenheid === 'per1000' ? 0 : 1;
      return `${UNIT_TERMS[eenheid]} vanaf ${bounds.map((value) => formatNumber(value, decimals)).join(' tot ')}${UNIT_ENDS[eenheid]}`;
    })
    .join('; ');
}

const UNIT_TERMS: Readonly<Record<Eenheid, string>> = {
  procent: 'een verschil met de hele gemeente was duidelijk',
  per1000: 'bij aantallen per 1.000',
  rapportcijfer: 'bij rapportcijfers',
  schaalscore: 'bij scores van 0 tot 10',
  somscore: 'bij optelscores',
};

const UNIT_ENDS: Readonly<Record<Eenheid, string>> = {
  procent: ' van de 100 bewoners',
  per1000: ' per 1.000',
  rapportcijfer: ' punt',
  schaalscore: ' punt',
  somscore: ' punt',
};

function families(list: readonly Family[], { vergelijking }: Gemeente): TextSection {
  return section('toetsen', 'Hoeveel wij hebben vergeleken', {
    paragraphs: [
      list.length === 0
        ? 'In deze editie is niets getoetst: van geen enkel cijfer is de marge bekend.'
        : vergelijking.methode === 'bh'
          ? 'Toetsen die bij elkaar horen, corrigeren wij samen. In deze editie waren dat deze groepen:'
          : 'In deze editie deden wij deze groepen van toetsen:',
    ],
    facts: list.map((family) => ({
      term: family.description,
      value: `${count(family.tests, 'toets', 'toetsen')}, ${count(family.clear, 'duidelijk verschil', 'duidelijke verschillen')}`,
    })),
  });
}

function hidden({ drempels }: Gemeente, report: SuppressionReport): TextSection {
  const { betrouwbaarheid, herleidbaarheid } = report.counts;
  return section('weglaten', 'Wat wij niet laten zien', {
    paragraphs: [
      `Bij minder dan ${drempels.tonen} antwoorden laten wij geen cijfer zien. Bij ${drempels.tonen} tot ${drempels.indicatief - 1} antwoorden noemen wij het cijfer een indicatie. Wij vergelijken het dan niet.`,
      `Niemand mag te herkennen zijn. Daarom verbergen wij een cijfer ook als het over minder dan ${drempels.cel} mensen gaat. Bij gevoelige onderwerpen is dat ${drempels.gevoelig}. Soms verbergen wij dan nog een ander cijfer, zodat niemand het verborgen cijfer kan uitrekenen.`,
      'Kan iemand een verborgen cijfer dan nog ongeveer uitrekenen? Bij gevoelige onderwerpen rekent het programma dat elke keer na, met de cijfers, de marges en de afronding op deze site. Wie alles optelt en aftrekt, houdt een onzekerheid van ten minste vier mensen over, of bijna de hele ruimte die wij zelf noemen. Anders verbergen wij nog een cijfer.',
      `Een verborgen cijfer is in de tabel en de grafiek te zien als ‘${hiddenWords('betrouwbaarheid')}’ of ‘${hiddenWords('herleidbaarheid')}’.`,
    ],
    facts: [
      { term: 'Verborgen, te weinig antwoorden', value: formatNumber(betrouwbaarheid, 0) },
      { term: 'Verborgen, anders herkenbaar', value: formatNumber(herleidbaarheid, 0) },
      { term: 'Daarvan om een ander cijfer te beschermen', value: formatNumber(report.complementary, 0) },
      { term: 'Cijfers die een indicatie zijn', value: formatNumber(report.indicative, 0) },
    ],
  });
}

function breaks(gemeente: Gemeente, { methode }: Onderzoek): TextSection {
  return section('vroeger', 'Vergelijken met vroeger', {
    paragraphs: [
      'De vragen en de manier van meten zijn een paar keer veranderd. Cijfers van voor en na zo’n verandering kunt u niet vergelijken. In de grafiek staat daar een stippellijn.',
      ...methode.vroeger.map((text) => fill(text, placesOf(gemeente))),
      'Een lijn tekenen wij pas bij drie metingen die u mag vergelijken.',
    ],
  });
}

function rounding(report: SuppressionReport): TextSection {
  const whole = report.wholeOnly.length;
  return section('afronden', 'Afronden', {
    paragraphs: [
      'Percentages ronden wij af op hele getallen, scores op 1 cijfer achter de komma. Door afronding tellen antwoorden samen niet altijd op tot 100.',
      'In de bestanden staan percentages met 1 cijfer achter de komma.',
      ...(whole > 0
        ? [
            `Bij ${count(whole, 'combinatie van onderwerp en jaar', 'combinaties van onderwerp en jaar')} staan ook daar hele percentages. Anders kan iemand een verborgen cijfer uitrekenen.`,
          ]
        : []),
    ],
  });
}

function reading({ areaWords }: SiteNames): TextSection {
  return section('lezen', 'Hoe wij erover schrijven', {
    paragraphs: [
      `Wij maken geen lijst van hoog naar laag. Elke ${areaWords.one === 'gebied' ? 'plek' : areaWords.one} heeft een eigen pagina, met dezelfde onderwerpen in dezelfde volgorde.`,
      'Hoe veilig mensen zich voelen, zegt niet hoe veilig een plek is. Daarom schrijven wij wat bewoners voelen en meemaken.',
      'Bij elk hoofdonderwerp schrijven wij wat gunstig is en wat ongunstig is. Een programma maakt die zinnen. De gemeente kan ze niet veranderen. Wat de gemeente zelf schrijft, staat in een apart vak.',
    ],
  });
}
