import type { AnalysisFault } from '../../core/analysis/analysis'
import type { TargetFault } from '../../core/analysis/target'
import type { PathFault } from '../../core/file/clean-json'
import type { FileFault } from '../../core/file/plan-file'
import type { SealFault } from '../../core/file/sealed'
import type { CellFault } from '../../core/plan/faults'
import type { AnalysisState } from '../../state/app'
import type { StorageFault } from '../../state/ports'
import type { TextApi, Translate } from './texts'

// Every kind of every error union has its sentence: a kind without one does not compile.

export const storageFaultText = (t: Translate, fault: StorageFault): string =>
  t(`faults.storage.${fault.kind}`, { message: 'message' in fault ? fault.message : '' })

export function analysisFaultText(
  t: Translate,
  fault: AnalysisFault | NonNullable<ReturnType<AnalysisState['fault']>>,
): string {
  const { kind, ...places } = fault
  return t(`faults.analysis.${kind}`, places)
}

/** Why a cell is bad. `faults.cell.kept` says what becomes of it. */
export function cellFaultText({ t, number }: Pick<TextApi, 't' | 'number'>, fault: CellFault): string {
  switch (fault.kind) {
    case 'out-of-range':
      return t('faults.cell.out-of-range', {
        value: number(fault.value),
        from: number(fault.from),
        to: number(fault.to),
      })
    case 'not-whole':
      return t('faults.cell.not-whole', { value: number(fault.value) })
    case 'no-such-day': {
      const { day, month, year, daysInMonth: days } = fault
      const date = [day, month, ...(year === null ? [] : [year])].join('/')
      return t('faults.cell.no-such-day', { date, month, days })
    }
    case 'ambiguous-reference':
      return t('faults.cell.ambiguous-reference', { text: fault.text, names: fault.names.join('; ') })
    case 'unknown-choice':
      return t('faults.cell.unknown-choice', { text: fault.text })
    default: {
      const { kind, ...places } = fault
      return t(`faults.cell.${kind}`, places)
    }
  }
}

/** Why a score cannot be aimed at. */
export const targetFaultText = ({ t, number }: Pick<TextApi, 't' | 'number'>, fault: TargetFault): string =>
  t(`faults.target.${fault.kind}`, { limit: 'limit' in fault ? number(fault.limit) : '' })

/** Why a file is refused. With several faults: how many, and the first with its path. */
export function fileFaultText(text: Pick<TextApi, 't' | 'number' | 'bytes'>, fault: FileFault): string {
  const { t, bytes, number } = text
  switch (fault.kind) {
    case 'too-large':
      return t('faults.file.too-large', { size: bytes(fault.bytes, 'up'), max: bytes(fault.max) })
    case 'not-json':
      return t(fault.truncated ? 'faults.file.truncated' : 'faults.file.not-json', {
        line: fault.line,
        column: fault.column,
      })
    case 'wrong-format':
      return t('faults.file.wrong-format')
    case 'wrong-kind':
      return t('faults.file.wrong-kind', { found: fault.found ?? '–' })
    case 'faults': {
      const [first] = fault.faults
      return t('faults.file.faults', {
        n: number(fault.count),
        first: first ? pathFaultText(text, first) : '',
      })
    }
    default: {
      const { kind, ...places } = fault
      return t(`faults.file.${kind}`, places)
    }
  }
}

/** One fault of a file, with where it stands. */
export function pathFaultText({ t, number }: Pick<TextApi, 't' | 'number'>, fault: PathFault): string {
  const { kind, ...places } = fault
  return t(`faults.path.${kind}`, 'limit' in places ? { ...places, limit: number(places.limit) } : places)
}

/** Why a file under a passphrase stays closed, or could not be made. */
export function sealFaultText({ t, bytes }: Pick<TextApi, 't' | 'bytes'>, fault: SealFault): string {
  if (fault.kind === 'too-large')
    return t('protect.fault.too-large', { size: bytes(fault.bytes, 'up'), max: bytes(fault.max) })
  return t(`protect.fault.${fault.kind}`, { message: 'message' in fault ? fault.message : '' })
}
