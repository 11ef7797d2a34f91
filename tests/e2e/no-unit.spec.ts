import { writePlanFile } from '../../src/core/file/plan-file'
import { Replica } from '../support/journal-replica'
import { expect, test } from './page'
import { follow, openFile, plainFileDialogs } from './steps'

test('an example plan is tied to no province: none is shown as its own, and none is offered to be', async ({
  page,
}) => {
  await page.goto('/?lang=en#/library')
  await page.getByRole('button', { name: /^Use template Province A/ }).click()
  await expect(page.getByRole('grid', { name: 'Tasks' })).toBeVisible()
  const unit = page.getByRole('banner').getByRole('combobox', { name: 'Unit' })
  const none = page.getByRole('heading', { name: 'Choose a unit to look at' })

  await follow(page, 'Scores')
  await expect(none).toBeVisible()
  await expect(unit).toHaveValue('')
  await page.getByText('All units in 2024').click()
  await expect(page.getByText('61 units with a total')).toBeVisible()
  await expect(page.locator('.ag-row-pinned')).toHaveCount(0)

  await follow(page, 'Ranking')
  await expect(page.getByRole('grid', { name: 'Ranking' })).toContainText('Quảng Ninh')
  await expect(page.locator('.ag-floating-top .ag-row')).toHaveCount(0)
  await expect(none).toBeVisible()

  await follow(page, 'Low indicators')
  await page.getByRole('button', { name: 'Choose a unit' }).click()
  await expect(unit).toBeFocused()
  await page.keyboard.type('an giang')
  await page.getByRole('option', { name: 'An Giang' }).click()
  await expect(page.getByRole('grid', { name: 'Lowest indicators' })).toBeVisible()
  await expect(page).toHaveURL(/unit=an-giang/)

  await follow(page, 'Scores')
  await expect(page.getByText('An example plan is tied to no real unit')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Tie it to/ })).toHaveCount(0)
})

test('a plan with no unit yet is tied to the one that was chosen', async ({ page, context }) => {
  const an = new Replica('a', 'An')
  an.commit([{ collection: 'plan', id: 'plan', field: 'title', to: 'Of nobody' }])
  await plainFileDialogs(context)
  await page.goto('/?lang=en#/library?index=PAPI&year=2025')
  await openFile(page, 'nobody.plan.json', writePlanFile(an.fold(), an.journal))
  await expect(page.getByRole('region', { name: 'File just opened' })).toContainText('Of nobody')
  await follow(page, 'Scores')
  const tie = page.getByRole('button', { name: /^Tie it to/ })
  await expect(page.getByText('The plan is tied to no unit yet, so no scores')).toBeVisible()
  await expect(tie).toHaveCount(0)
  await page.getByRole('combobox', { name: 'Unit' }).fill('an giang')
  await page.getByRole('option', { name: 'An Giang' }).click()
  await tie.click()
  await expect(page.getByText('PAPI 2025 is not published yet')).toBeVisible()
})
