import type { Family } from '../domain/finding.ts';
import { formatNumber } from '../domain/format.ts';
import type { Gemeente } from '../domain/gemeente.ts';
import { hiddenWords } from '../domain/hidden-words.ts';
import type { TextPage, TextSection } from '../domain/profile.ts';
import type { SuppressionReport } from '../domain/suppression.ts';
import { METHOD } from './address.ts';
import { toHtml } from './markdown.ts';
import type { Parts } from './parts.ts';
import type { SiteNames } from './site-names.ts';
import { section, textPage } from './text-page.ts';
import { count } from './words-nl.ts';

/** How the figures were made (issue 3, 10): the rules in plain Dutch, with this edition's settings and counts. */
export function composeMethod(parts: Parts, names: SiteNames): TextPage {
  const { gemeente, texts } = parts.survey;
  return textPage(gemeente, {
    path: METHOD,
    heading: 'Over dit onderzoek',
    description: 'Waar de cijfers vandaan komen, wat een marge is en wanneer wij een verschil noemen.',
    lead: 'De cijfers komen uit de Veiligheidsmonitor. Dat is een onderzoek onder bewoners van 15 jaar en ouder. Hier leest u hoe wij met de cijfers omgaan.',
    sections: [
      survey(gemeente),
      ...(texts.onderzoek
        ? [section('gemeente', 'Over het onderzoek in onze gemeente', { html: toHtml(texts.onderzoek) })]
        : []),
      margins(gemeente),
      differences(gemeente),
      families(parts.findings.families, gemeente),
      hidden(gemeente, parts.suppression),
      breaks(),
      rounding(parts.suppression),
      reading(names),
    ],
  });
}

function survey({ editie, naam }: Gemeente): TextSection {
  return section('onderzoek', 'Het onderzoek', {
    paragraphs: [
      `In ${editie} kreeg een deel van de bewoners van Nederland een brief met de vraag om mee te doen. Wie een brief kreeg, bepaalde het toeval. Ook bewoners van ${naam} deden mee.`,
      'Sommige groepen doen minder vaak mee dan andere. Daarom telt niet elk antwoord even zwaar. Zo lijken de mensen die meededen samen meer op alle bewoners.',
      'De antwoorden gaan over wat bewoners zelf vinden en meemaken. Dat is iets anders dan de cijfers van de politie. Niet alles wordt gemeld, en bewoners maken ook dingen mee in een andere wijk.',
    ],
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
      toets === 'gepoold'
        ? 'Wij gebruiken een z-toets. Bij percentages rekenen wij daarin met het percentage dat beide groepen samen hebben (een gepoolde toets). Dat is nauwkeuriger als er weinig antwoorden zijn.'
        : 'Wij gebruiken een z-toets. Daarin telt van elke groep de eigen spreiding mee (een ongepoolde toets). In een wijk met weinig antwoorden noemt die toets wat vaker een verschil dat toeval is.',
      'Een wijk is een deel van de gemeente. Daar houdt de toets rekening mee. Wij vergelijken ook met Nederland en met de vorige meting.',
      many,
      'Is het verschil zo goed als zeker kleiner dan 5 van de 100, of 0,3 punt bij een score? Dan schrijven wij ‘ongeveer evenveel’. In andere gevallen schrijven wij ‘geen duidelijk verschil’. Dat betekent niet dat de cijfers gelijk zijn. Wij weten het dan niet zeker.',
      'Voor gunstige en ongunstige cijfers gelden dezelfde regels.',
    ],
  });
}

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

function breaks(): TextSection {
  return section('vroeger', 'Vergelijken met vroeger', {
    paragraphs: [
      'De vragen en de manier van meten zijn een paar keer veranderd. Cijfers van voor en na zo’n verandering kunt u niet vergelijken. In de grafiek staat daar een stippellijn.',
      'Sinds 2021 vullen bewoners de vragen alleen op internet in. In 2021 was het coronatijd. Dat kan de antwoorden hebben veranderd.',
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
