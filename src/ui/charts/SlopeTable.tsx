import { For } from 'solid-js'
import { MISSING } from '../text/format'
import type { SlopeChart } from './slope-series'

/** The slope's figures for those who do not see it: a row a unit, a column a year, each rank with its denominator. */
export function SlopeTable(props: { chart: SlopeChart; caption: string; unitHead: string; class?: string }) {
  return (
    <table class={props.class ?? 'sr-only'}>
      <caption class="sr-only">{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{props.unitHead}</th>
          <For each={props.chart.years}>{({ year }) => <th scope="col">{year}</th>}</For>
        </tr>
      </thead>
      <tbody>
        <For each={props.chart.series}>
          {unit => (
            <tr>
              <th scope="row">{unit.name}</th>
              <For each={props.chart.years}>
                {({ n }, place) => (
                  <td>
                    {(unit.ranks[place()] ?? 0) > 0 ? unit.ranks[place()] : MISSING}
                    {(unit.ranks[place()] ?? 0) > 0 && n > 0 && <span class="of">/{n}</span>}
                  </td>
                )}
              </For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}
