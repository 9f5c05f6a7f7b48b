/**
 * Groups of Dutch words that several rules use, as patterns on the normalized word (lower case, no diacritics,
 * hyphens or apostrophes), inflection and compounds included.
 */

const either = (...parts: readonly string[]) => `(${parts.join('|')})`;

/** Crimes and what they do to people. */
export const OFFENCE = either(
  '\\w*(inbraak|inbraken|inbraakgolf|overval|overvallen|overvaller|beroving|berovingen|mishandeling|mishandelingen)',
  '\\w*(diefstal|diefstallen|zakkenrollerij|oplichting|vernieling|vernielingen|brandstichting|brandstichtingen)',
  '\\w*(bedreiging|bedreigingen|geweld|geweldsdelict|geweldsdelicten|steekpartij|steekpartijen|schietpartij|schietpartijen)',
  '\\w*(misdrijf|misdrijven|misdaad|misdaden|criminaliteit|delict|delicten|drugshandel|drugsdeal|drugsdealers?)',
  '\\w*(aanranding|aanrandingen|verkrachting|verkrachtingen|moord|doodslag|ontvoering|straatroof|straatroven)',
  '(ingebroken|inbreken|inbreekt|inbrak|inbraken|opengebroken|gestolen|stelen|steelt|bestolen|ontvreemd|leeg(gehaald|geroofd|geplunderd))',
  '(beroofd|beroofden?|overvallen|overviel|overvielen|mishandeld|mishandelden?|bedreigd|bedreigden?|vernield|vernielden?|vernielen)',
  '(belaagd|belaagden|lastiggevallen|aangevallen|geintimideerd|uitgescholden|bekogeld)',
  '(neergestoken|doodgestoken|neergeschoten|doodgeschoten|aangerand|verkracht|afgeperst|opgelicht|babbeltrucs?)',
);

/** What the survey is about: a difference or cause word beside one of these claims something of the figures. */
export const TOPIC = either(
  '(on)?veilig(e|er|ere|heid|st|ste)?',
  '\\w*(on)?veiligheids\\w*',
  '\\w*overlast\\w*',
  '\\w*slachtoffers?',
  'slachtofferschap',
  '\\w*leefbaarheid(scijfers?)?',
  '(on)?tevreden(heid)?',
  '(rapport|buurt|politie|misdaad|criminaliteits|veiligheids)cijfers?',
  'cijfers?',
  'scores?',
  'scoort|scoren|scoorde',
  'verloedering|vandalisme|vernieling(en)?|graffiti|zwerfvuil',
  '\\w*meldingen|aandeel|percentage|aangiftes?|aangiften|(meldings|aangifte)bereidheid',
  '(\\w*inbrekers?|\\w*dief|\\w*dieven|zakkenrollers?|criminelen)',
  '(waardering|waarderen|waardeert|waardeerden?|vertrouwen|vertrouwt|angst|angstig|bang|ergernis|ergernissen|hinder|klagen|klaagt|klachten)',
  '(hondenpoep|zwerfafval|lawaai|\\w*monitor)',
  '\\w*cohesie',
  OFFENCE,
);

/** Places that a label sticks to. */
export const PLACE =
  '(\\w*(wijk|wijken|wijkje|buurt|buurten|buurtje|straat|straten|dorp|dorpen|stad|stadsdeel|plein|park|centrum|station)|gemeente|hier|daar)';

/** The part of PLACE that people live in. */
export const NEIGHBOURHOOD =
  '\\w*(wijk|wijken|wijkje|buurt|buurten|buurtje|straat|straten|stadsdeel|stadsdelen|dorp|dorpen|stad|gemeente)';

export const PEOPLE =
  '\\w*(bewoners?|inwoners?|mensen|ondervraagden|deelnemers|respondenten|jongeren|ouderen|vrouwen|mannen|huishoudens|buren)';

export const NUMBER =
  '(\\d+([.,]\\d+)?|anderhalf|anderhalve|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|\\w*(twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)|honderd|duizend)';

export const ORDINAL =
  '(\\d+e|\\d+ste|\\d+de|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|laatste|voorlaatste)';

/** Copulas: what follows is said to be so. */
export const IS = '(is|zijn|was|waren|wordt|worden|werd|werden|blijft|blijven|bleef|bleven)';

/** Words for feeling and opinion: with one of these a judgment is someone's, not a fact. */
export const FEELING =
  '(voel|voelt|voelde|voelden|voelen|gevoel|gevoeld|gevoelens|vind|vindt|vinden|vond|vonden|ervaart|ervaren|beleven|denkt|denken|noemt|noemen)';

/** Traffic and play: there "veilig" is about a crossing or a swing. */
export const TRAFFIC =
  '\\w*(oversteek|oversteken|oversteekplaats|kruising|kruispunt|fiets|fietspad|fietsen|fietsers|verkeer|route|routes|rijden|zebrapad|drempel|drempels|speelplek|speeltuin|speeltoestel|speeltoestellen|schoolplein|rotonde)';

/** Rows of words that put a sentence on the survey's topic as well: no word of them does so alone. */
export const TOPIC_PHRASES = [
  '(heb|heeft|hebben|had|hadden|ondervindt|ondervinden|merkt|merken) ~5 (last|hinder)',
  '(last|hinder) ~2 van',
  '(maak|maakt|maken|maakte|maakten) ~4 zorgen',
  'zorgen ~1 (over|om)',
  '(voel|voelt|voelen|voelde|voelden) ~6 (prettig|thuis)',
  '(prettig|thuis) ~2 (voel|voelt|voelen|voelde|voelden)',
];
