/** Headings of the columns that say what a row is about, in exports of survey bureaus, Swing, StatLine and KWB. */
export const AREA_HEADING =
  /^(gebied(en)?|gebieds?_?(code|naam)(\d+)?|regio('s|s)?|regiocode.*|wijk(en)?|wijk_?(code|naam)|wk_(code|naam)|buurt(en)?|buurt_?(code|naam)|bu_(code|naam)|gm_(code|naam)|gemeente|gemeente_?(code|naam)|stadsdeel|wijken ?en ?buurten|geoitem|codering(_\d+)?|naam|code|rijlabels|row labels)$/i;
export const YEAR_HEADING = /^(jaar|jaren|periode?n?|period|meting|peiljaar|onderzoeksjaar)$/i;
/** A column about one kenmerk, named after it. */
export const KENMERK_HEADING =
  /^(leeftijd(s?(groep|klasse|categorie))?|geslacht|opleiding(sniveau)?|huishouden(ssamenstelling)?)$/i;
export const GROUP_HEADING =
  /^(groep|kenmerk(en)?|(kenmerken (van )?)?personen|persoonskenmerken|achtergrondkenmerk(en)?)$/i;
/** CBS tables with margins: a row each for the value, the lower and the upper bound. */
export const MARGIN_HEADING = /^marges$/i;
/** Columns that say nothing: numbers of rows, levels that Swing adds. */
export const IDLE_HEADING = /^(#|id|nr|volgnummer|geolevel|niveau|soort ?regio(_\d+)?)$/i;
