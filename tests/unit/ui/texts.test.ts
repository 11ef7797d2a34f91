import { flatten } from '@solid-primitives/i18n'
import { expect, test } from 'vitest'
import { en } from '../../../src/ui/text/en'
import { id } from '../../../src/ui/text/id'
import { resolveText } from '../../../src/ui/text/resolve'
import { vi } from '../../../src/ui/text/vi'

const sentences = (dictionary: typeof vi) =>
  new Map(
    Object.entries(flatten(dictionary)).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  )
const languages = { vi: sentences(vi), en: sentences(en), id: sentences(id) }
const placesOf = (text: string) => [...new Set(text.match(/\{\{ \w+ \}\}/g))].sort()

test('the three languages have the same keys', () => {
  const keys = [...languages.vi.keys()].sort()
  expect([...languages.en.keys()].sort()).toEqual(keys)
  expect([...languages.id.keys()].sort()).toEqual(keys)
})

test('no text is empty, has stray spaces or a half-written place', () => {
  for (const [language, texts] of Object.entries(languages))
    for (const [key, text] of texts) {
      expect(text.trim(), `${language} ${key}`).toBe(text)
      expect(text, `${language} ${key}`).not.toBe('')
      expect(text.replace(/\{\{ \w+ \}\}/g, ''), `${language} ${key}`).not.toMatch(/[{}]/)
    }
})

test('a text has the same places to fill in every language', () => {
  for (const [key, text] of languages.vi)
    for (const language of ['en', 'id'] as const)
      for (const form of languages[language].get(key)?.split(' || ') ?? [])
        expect(placesOf(form), `${language} ${key}`).toEqual(placesOf(text))
})

test('texts are composed (NFC), so that equal names are equal', () => {
  for (const texts of Object.values(languages))
    for (const text of texts.values()) expect(text).toBe(text.normalize('NFC'))
})

test('places are filled, and one has its own form', () => {
  expect(resolveText('Đã lưu {{ time }}', { time: '09:41' })).toBe('Đã lưu 09:41')
  expect(resolveText('{{ n }} task || {{ n }} tasks', { n: 1 })).toBe('1 task')
  expect(resolveText('{{ n }} task || {{ n }} tasks', { n: '28' })).toBe('28 tasks')
})
