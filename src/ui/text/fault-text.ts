import type { AnalysisFault } from '../../core/analysis/analysis'
import type { AnalysisState } from '../../state/app'
import type { StorageFault } from '../../state/ports'
import type { Translate } from './texts'

/** Every kind of every error union has its sentence: a kind without one does not compile. */
export const storageFaultText = (t: Translate, fault: StorageFault): string =>
  t(`faults.storage.${fault.kind}`, { message: 'message' in fault ? fault.message : '' })

export function analysisFaultText(
  t: Translate,
  fault: AnalysisFault | NonNullable<ReturnType<AnalysisState['fault']>>,
): string {
  const { kind, ...places } = fault
  return t(`faults.analysis.${kind}`, places)
}
