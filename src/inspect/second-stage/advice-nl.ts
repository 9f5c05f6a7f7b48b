/** What staff read with a doubtful sentence: what it may break, and how to write it better. Dutch, by rule. */

interface Advice {
  readonly why: string;
  readonly better: string;
}

export const ADVICE: Readonly<Record<string, Advice>> = {
  T01: {
    why: 'Deze zin lijkt te zeggen dat iets is veranderd of ergens anders is. Dat mag alleen als het getoetst is.',
    better: 'Laat het verschil weg en verwijs naar de cijfers op de pagina.',
  },
  T02: {
    why: 'Deze zin lijkt half te zeggen dat er een verschil is.',
    better: 'Schrijf ‘geen duidelijk verschil’, of laat de zin weg.',
  },
  T03: {
    why: 'Deze zin lijkt de wijk op een plaats in een rij te zetten.',
    better: 'Laat de plaats weg en noem alleen wat er in deze wijk is.',
  },
  T04: {
    why: 'Deze zin lijkt een andere wijk te noemen.',
    better: 'Laat de naam weg. Vergelijk alleen met de hele gemeente of met Nederland.',
  },
  T05: {
    why: 'Deze zin lijkt bang te maken of een stempel te drukken.',
    better: 'Schrijf alleen wat er is en wat er gebeurt, zonder oordeel.',
  },
  T06: {
    why: 'Deze zin lijkt over één misdrijf te vertellen, met een plaats of met kenmerken van mensen.',
    better: 'Laat straat, wapen en kenmerken weg. Vertel wat er is gedaan of wat bewoners kunnen doen.',
  },
  T07: {
    why: 'Deze zin lijkt te zeggen dat een plek veilig of onveilig is. Het onderzoek vraagt alleen hoe mensen zich voelen.',
    better: 'Schrijf wie zich weleens onveilig voelt: ‘bewoners voelen zich …’.',
  },
  T08: {
    why: 'Deze zin lijkt een getal anders te zeggen dan de rest van de pagina.',
    better: 'Schrijf het als ‘ongeveer 18 van de 100 bewoners’.',
  },
  T09: {
    why: 'Deze zin lijkt een oorzaak te noemen bij een cijfer. De cijfers laten niet zien waardoor iets komt.',
    better: 'Vertel los van elkaar wat er is gedaan en wat de cijfers zijn, of noem een bron.',
  },
  T10: {
    why: 'Deze zin lijkt oude cijfers naast die van nu te zetten. Die zijn anders gemeten.',
    better: 'Schrijf dat u ze niet kunt vergelijken, of laat het oude cijfer weg.',
  },
  T11: {
    why: 'Deze zin lijkt cijfers van de politie te noemen zonder uitleg.',
    better: 'Voeg toe: ‘De politie telt alleen misdrijven die gemeld of aangegeven zijn.’',
  },
  T16: {
    why: 'Deze zin lijkt een kans of risico te maken van een cijfer.',
    better: 'Schrijf ‘werd in 12 maanden slachtoffer’, met het cijfer.',
  },
};
