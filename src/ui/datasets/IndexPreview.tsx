import { createMemo, For } from 'solid-js'
import imports from '../tables/Import.module.css'
import { useText } from '../text/texts'
import type { IndexImport } from './create-index-import'

const SHOWN = 200

/** The tree that the rows make. */
export function IndexPreview(props: { index: IndexImport }) {
  const { t, number, nameOf } = useText()
  const edition = () => props.index.proposal()?.definition.edition
  const nodes = createMemo(() => {
    const depths = new Map<string, number>()
    return (edition()?.nodes ?? []).slice(0, SHOWN).map(node => {
      const depth = node.parent === null ? 0 : (depths.get(node.parent) ?? 0) + 1
      depths.set(node.code, depth)
      return { node, depth }
    })
  })
  const show = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : number(value)
  return (
    <section class={imports.preview} aria-label={t('datasets.index.tree')}>
      <table class={imports.table}>
        <thead>
          <tr>
            <th scope="col">{t('datasets.node.code')}</th>
            <th scope="col">{t('datasets.node.nameVi')}</th>
            <th scope="col">{t('datasets.node.min')}</th>
            <th scope="col">{t('datasets.node.max')}</th>
            <th scope="col">{t('datasets.node.weight')}</th>
            <th scope="col">{t('datasets.node.owner')}</th>
            <th scope="col">{t('datasets.node.evidence')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={nodes()}>
            {({ node, depth }) => (
              <tr>
                <td style={{ 'padding-left': `${8 + depth * 14}px` }}>{node.code}</td>
                <td title={nameOf(node.name)}>{nameOf(node.name)}</td>
                <td class="num">{show(node.min)}</td>
                <td class="num">{show(node.max)}</td>
                <td class="num">{show(node.weight)}</td>
                <td>{node.owner}</td>
                <td title={node.evidence}>{node.evidence}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  )
}
