import type { CommentSource } from '../grid/comments/comment-source'
import type { Scores } from './create-scores'
import { createScoreComments } from './own/create-score-comments'
import { createUnitsComments } from './units/create-units-comments'

/** The comments of the grid that is on screen: of one unit's scores, or of all units'. */
export function createPageComments(scores: Scores): CommentSource<unknown> {
  const own = createScoreComments(scores) as CommentSource<unknown>
  const units = createUnitsComments(scores) as CommentSource<unknown>
  const now = () => (scores.part() === 'own' ? own : units)
  return {
    api: () => now().api(),
    focus: () => now().focus(),
    cellOf: place => now().cellOf(place),
    placeOf: cell => now().placeOf(cell),
    nameOf: place => now().nameOf(place),
    goTo: place => now().goTo(place),
    hasOtherNote: place => now().hasOtherNote(place),
    closeOtherNote: () => now().closeOtherNote(),
  }
}
