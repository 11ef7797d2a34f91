import type { RankAnswer } from '../../core/analysis/analysis'
import { MISSING } from '../text/format'
import styles from './Rank.module.css'

/** A rank with its denominator in quiet ink: 55/61; an interval where only the nearest rungs are known; else "–". */
export function Rank(props: { of: RankAnswer }) {
  return <span class={styles.rank}>{rankNodes(props.of)}</span>
}

function rankNodes(answer: RankAnswer) {
  if (answer.kind === 'none') return MISSING
  const rank = answer.kind === 'rank' ? String(answer.rank) : `${answer.best}–${answer.worst}`
  return (
    <>
      {rank}
      {answer.n > 0 && <span class="of">/{answer.n}</span>}
    </>
  )
}

/** The same as text, for a cell's value, a tooltip or an accessible name. */
export function rankText(answer: RankAnswer): string {
  if (answer.kind === 'none') return MISSING
  const rank = answer.kind === 'rank' ? String(answer.rank) : `${answer.best}–${answer.worst}`
  return answer.n > 0 ? `${rank}/${answer.n}` : rank
}
