import '../../../src/ui/styles/app.css'
import { render } from 'solid-js/web'
import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { SlopeYear } from '../../../src/core/analysis/analysis'
import { Slope } from '../../../src/ui/charts/Slope'
import { SlopeTable } from '../../../src/ui/charts/SlopeTable'
import { slopeChart } from '../../../src/ui/charts/slope-series'
import { slopeSvgFile } from '../../../src/ui/charts/slope-svg'

// Totals of PAPI 2016–2024 rank Quảng Nam so; the other two stand close to each other at the end.
const ranks = {
  'quang-nam': [30, 27, 44, 22, 21, 35, 31, 48, 55],
  'lam-dong': [43, 50, 50, 52, 63, 19, 50, 46, 54],
  'quang-ninh': [62, 32, 0, 3, 1, 0, 1, 0, 1],
}
const units = Object.keys(ranks) as (keyof typeof ranks)[]
const slope = [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024].map(
  (year, place): SlopeYear => ({
    year,
    edition: year < 2018 ? 'a' : year < 2019 ? 'b' : year < 2021 ? 'c' : 'd',
    joined: ![2016, 2018, 2019, 2021].includes(year),
    n: [63, 63, 61, 63, 63, 60, 61, 61, 61][place] ?? 0,
    ranks: Uint32Array.from(units, unit => ranks[unit][place] ?? 0),
  }),
)
const chart = slopeChart(
  slope,
  units.map((id, place) => ({
    id,
    name: ['Quảng Nam', 'Lâm Đồng', 'Quảng Ninh'][place] ?? '',
    own: place === 0,
  })),
  id => units.indexOf(id as keyof typeof ranks),
)

let dispose: (() => void) | undefined
afterEach(() => {
  dispose?.()
  document.body.replaceChildren()
})

async function show(width: number): Promise<SVGSVGElement> {
  const host = document.createElement('div')
  host.style.width = `${width}px`
  document.body.append(host)
  dispose = render(
    () => (
      <>
        <Slope
          chart={chart}
          yearInView={2024}
          words={{ top: 'first', middle: 'middle', bottom: 'last' }}
          label="Position of Quảng Nam"
          height={240}
        />
        <SlopeTable chart={chart} caption="Ranks" unitHead="Province" />
      </>
    ),
    host,
  )
  await expect.element(page.getByRole('img', { name: 'Position of Quảng Nam' })).toBeVisible()
  return host.querySelector('svg') as SVGSVGElement
}

const texts = (svg: SVGSVGElement) => [...svg.querySelectorAll('text')].filter(text => text.textContent)
const boxOf = (svg: SVGSVGElement, words: string) => {
  const found = texts(svg).find(({ textContent }) => textContent === words)
  if (!found) throw new Error(`${words} is not written`)
  return found.getBoundingClientRect()
}

test.each([350, 392])(
  'every label lies inside a chart of %i px, and none of its ends covers another',
  async width => {
    const svg = await show(width)
    const room = svg.getBoundingClientRect()
    for (const text of texts(svg)) {
      const box = text.getBoundingClientRect()
      expect(box.left, text.textContent ?? '').toBeGreaterThanOrEqual(room.left)
      expect(box.right, text.textContent ?? '').toBeLessThanOrEqual(room.right)
      expect(box.top, text.textContent ?? '').toBeGreaterThanOrEqual(room.top)
      expect(box.bottom, text.textContent ?? '').toBeLessThanOrEqual(room.bottom)
    }
    expect(boxOf(svg, 'Lâm Đồng 54').bottom).toBeLessThanOrEqual(boxOf(svg, 'Quảng Nam 55').top + 1)
  },
)

test('no line runs across a new set of indicators, and a dotted one stands there with its letter', async () => {
  const svg = await show(392)
  const own = [...svg.querySelectorAll('path')].filter(path => getComputedStyle(path).strokeWidth === '2.4px')
  // 2016–17, 2019–20 and 2021–24; 2018 stands alone as a dot.
  expect(own.filter(path => path.getTotalLength() > 0)).toHaveLength(3)
  expect(['a', 'b', 'c'].map(letter => boxOf(svg, letter).width > 0)).toEqual([true, true, true])
})

test('the figures stand in a table for those who do not see the picture', async () => {
  await show(392)
  const rows = [...document.querySelectorAll('tbody tr')].map(row => row.textContent)
  expect(rows[0]).toContain('Quảng Nam30/6327/6344/6122/6321/6335/6031/6148/6155/61')
  expect(rows[2]).toContain('Quảng Ninh62/6332/63–3/63')
})

test('a saved picture holds colours, its title and its source instead of tokens', async () => {
  const svg = await show(392)
  const file = slopeSvgFile(svg, 'Position', ['a: from 6 to 8 dimensions', 'Source: PAPI 2016–2024'])
  expect(file).not.toContain('var(')
  expect(file).toContain('Source: PAPI 2016–2024')
  const parsed = new DOMParser().parseFromString(file, 'image/svg+xml')
  expect(parsed.querySelector('parsererror')).toBeNull()
  expect(parsed.documentElement.tagName).toBe('svg')
})
