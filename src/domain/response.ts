/** How many residents of an area were asked to take part in a wave, and how many did. */
export interface SurveyResponse {
  readonly gebied: string;
  readonly jaar: number;
  readonly invited: number;
  readonly completed: number;
}
