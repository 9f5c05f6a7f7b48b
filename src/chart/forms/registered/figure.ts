import type { ContextTopic, RegisteredCrime } from '../../../domain/context.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import type { Onderzoek } from '../../../domain/onderzoek.ts';
import type { Domain } from '../../domains.ts';
import type { Reading } from '../../reading.ts';

/** What residents went through beside what the police registered: two ways of counting, never on one axis. */
export interface RegisteredFigure {
  readonly beside: NonNullable<Onderzoek['naastPolitie']>;
  readonly indicator: Indicator;
  readonly reading: Reading;
  readonly domain: Domain;
  /** The count as it is told: "364", "minder dan 10". */
  readonly count: string;
  /** Per 1.000 inhabitants, where that may be told. */
  readonly rate?: { readonly value: number; readonly label: string };
  /** One scale for all areas. */
  readonly perThousand: Domain;
  /** Why there is no rate; empty where there is one. */
  readonly why: string;
  readonly crime: RegisteredCrime;
  readonly topic: ContextTopic;
}
