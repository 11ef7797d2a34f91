import { useLocation, useNavigate } from '@solidjs/router'
import { planOf } from '../../core/journal/fold'
import { foldAt, type Moment } from '../../core/journal/moment'
import { useApp } from '../../state/context'

/** Shows the plan as it stood, on the page of the plan. */
export function createLook() {
  const { session } = useApp()
  const navigate = useNavigate()
  const location = useLocation()
  return (moment: Moment, at: number, name: string | null) => {
    const fold = session.fold()
    if (!fold) return
    const then = foldAt(fold, moment)
    session.lookBack({ plan: planOf(then), fold: then, at, name })
    navigate(`/plan${location.search}`)
  }
}
