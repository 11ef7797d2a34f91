import { expect, test } from 'vitest'
import { chooseLanguage } from '../../../src/ui/text/language'

const nothing = { search: '', hash: '', stored: null, wished: [] }

test('the address decides, before the hash or in it', () => {
  expect(chooseLanguage({ ...nothing, search: '?lang=en', stored: 'vi', wished: ['id'] })).toBe('en')
  expect(chooseLanguage({ ...nothing, hash: '#/gaps?index=PAPI&lang=id', stored: 'vi' })).toBe('id')
  expect(chooseLanguage({ ...nothing, search: '?lang=vi', hash: '#/plan?lang=id' })).toBe('vi')
})

test('an earlier choice comes before the browser', () => {
  expect(chooseLanguage({ ...nothing, stored: 'id', wished: ['vi-VN'] })).toBe('id')
})

test('the first language of the browser that we have is taken', () => {
  expect(chooseLanguage({ ...nothing, wished: ['fr-FR', 'vi-VN', 'en'] })).toBe('vi')
  expect(chooseLanguage({ ...nothing, wished: ['in-ID'] })).toBe('id')
})

test('English where nothing fits', () => {
  expect(chooseLanguage({ ...nothing, wished: ['fr', 'de'] })).toBe('en')
  expect(chooseLanguage({ ...nothing, search: '?lang=xx', stored: 'klingon' })).toBe('en')
})
