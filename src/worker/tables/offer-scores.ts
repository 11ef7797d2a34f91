import { offerScores, type ScoresChoice, type ScoresOffer } from '../../core/file/offer-scores'
import type { ScoresQuestion } from '../../core/file/score-layout'
import type { TableProgress } from '../../core/file/table-rows'
import { ok, type Result } from '../../core/result'
import { readScores, type ScoresFault } from './read-scores'

/** Reads a table of scores and says what would be taken of it: millions of rows never leave the worker. */
export async function offerScoresOf(
  bytes: Uint8Array,
  name: string,
  question: ScoresQuestion,
  choice: ScoresChoice,
  report: (progress: TableProgress) => void,
): Promise<Result<ScoresOffer, ScoresFault>> {
  const rows = await readScores(bytes, name, question, report)
  return rows.ok ? ok(offerScores(rows.value, choice)) : rows
}
