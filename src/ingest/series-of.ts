/**
 * The measurement series of the Veiligheidsmonitor by year, for exports that don't name it (method.md 1.1): the
 * survey was redesigned in 2008, 2012 and 2021. Undefined for years before it began.
 */
export function seriesOf(year: number | undefined): string | undefined {
  if (year === undefined) return undefined;
  if (year >= 2021) return 'VM2021';
  if (year >= 2012) return 'VM2012';
  if (year >= 2008) return 'IVM';
  return year >= 2005 ? 'VMR' : undefined;
}
