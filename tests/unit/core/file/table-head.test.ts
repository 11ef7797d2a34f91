import { expect, test } from 'vitest'
import { findHead, firstRowBelow, foldHead, guessColumns } from '../../../../src/core/file/table-head'
import type { TableRow, TableSheet } from '../../../../src/core/file/table-rows'
import { SCORE_WORDS, TASK_WORDS } from '../../../../src/core/file/table-words'

const sheetOf = (rows: readonly TableRow[], delimiter: string | null = null): TableSheet => ({
  name: 'S',
  rows,
  merges: [],
  delimiter,
})
const fieldsOf = (rows: readonly TableRow[]) => {
  const found = findHead(sheetOf(rows), TASK_WORDS, ['title'])
  if (!found.ok) return found.error
  return { ...found.value, guesses: guessColumns(found.value, TASK_WORDS).map(g => [g.field, g.certainty]) }
}

test('heads are compared without tones, case, brackets and full stops, in either Unicode form', () => {
  expect(foldHead('Kinh phí (triệu đồng)')).toBe('kinh phi')
  expect(foldHead('  THỜI  HẠN\nhoàn thành: ')).toBe('thoi han hoan thanh')
  expect(foldHead('Sản phẩm; kết quả'.normalize('NFD'))).toBe('san pham, ket qua')
  expect(foldHead('Sản phẩm / Kết quả')).toBe('san pham/ket qua')
})

test('the task appendix is found below its titles and every column is known for sure', () => {
  const found = fieldsOf([
    ['PHỤ LỤC I'],
    ['NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2025'],
    [],
    ['STT', 'Nhiệm vụ', 'Sản phẩm', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời hạn', 'Kinh phí', 'Ghi chú'],
    [1, 'Rà soát', 'Quyết định', 'Sở Nội vụ', '', 'Quý IV/2025', '', ''],
  ])
  expect(found).toMatchObject({ top: 3, depth: 1 })
  expect(found).toHaveProperty('guesses', [
    ['number', 'sure'],
    ['title', 'sure'],
    ['product', 'sure'],
    ['leadAgency', 'sure'],
    ['coordinating', 'sure'],
    ['deadline', 'sure'],
    ['budget', 'sure'],
    ['notes', 'sure'],
  ])
})

test('a head of two rows is read as one, the lower part first', () => {
  const found = fieldsOf([
    [
      'TT',
      'Nội dung',
      'Cơ quan thực hiện',
      'Cơ quan thực hiện',
      'Thời gian thực hiện',
      'Thời gian thực hiện',
    ],
    ['TT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Bắt đầu', 'Hoàn thành'],
    [1, 'x', 'y', 'z', '', ''],
  ])
  expect(found).toMatchObject({ top: 0, depth: 2 })
  expect(found).toHaveProperty('guesses', [
    ['number', 'sure'],
    ['title', 'sure'],
    ['leadAgency', 'sure'],
    ['coordinating', 'sure'],
    ['start', 'sure'],
    ['deadline', 'sure'],
  ])
})

test('a head that only holds a known word is marked as a guess, and an unknown one as none', () => {
  const found = fieldsOf([
    ['STT', 'Tên nhiệm vụ trọng tâm năm 2025', 'Cơ quan chủ trì tham mưu', 'Màu'],
    [1, 'x', 'y', 'đỏ'],
  ])
  expect(found).toHaveProperty('guesses', [
    ['number', 'sure'],
    ['title', 'guess'],
    ['leadAgency', 'guess'],
    [null, 'none'],
  ])
})

test('a field is given to one column only, the one that names it plainly', () => {
  const found = fieldsOf([
    ['Nội dung nhiệm vụ chi tiết', 'Nhiệm vụ', 'STT', 'Nhiệm vụ'],
    ['a', 'b', 1, 'c'],
  ])
  expect(found).toHaveProperty('guesses', [
    [null, 'none'],
    ['title', 'sure'],
    ['number', 'sure'],
    [null, 'none'],
  ])
})

test('the unit of money in the head is known', () => {
  const scale = (text: string) =>
    guessColumns({ top: 0, depth: 1, heads: [[text]] }, TASK_WORDS).map(guess => guess.scale)
  expect(scale('Kinh phí (triệu đồng)')).toEqual([1_000_000])
  expect(scale('Kinh phí (nghìn đồng)')).toEqual([1000])
  expect(scale('Kinh phí (tỷ đồng)')).toEqual([1_000_000_000])
  expect(scale('Kinh phí (đồng)')).toEqual([1])
})

test('a row that numbers the columns is passed over', () => {
  const sheet = sheetOf([
    ['STT', 'Nhiệm vụ', 'Sản phẩm'],
    ['(1)', '(2)', '(3)'],
    [1, 'a', 'b'],
  ])
  const found = findHead(sheet, TASK_WORDS, ['title'])
  if (!found.ok) throw new Error(found.error.kind)
  expect(firstRowBelow(sheet, found.value)).toBe(2)
})

test('another table, no head, and a head without rows are refused by kind', () => {
  expect(
    fieldsOf([
      ['year', 'unit', 'node', 'score', 'source'],
      [2024, 'An Giang', 'PAPI.1', 4.5, 's1'],
    ]),
  ).toEqual({
    kind: 'wrong-template',
    found: ['year', 'unit', 'node', 'score', 'source'],
    missing: ['title'],
  })
  expect(
    fieldsOf([
      ['STT', 'Họ tên', 'Ghi chú'],
      [1, 'A', ''],
    ]),
  ).toEqual({
    kind: 'wrong-template',
    found: ['STT', 'Họ tên', 'Ghi chú'],
    missing: ['title'],
  })
  expect(
    fieldsOf([
      [1, 2],
      [3, 4],
    ]),
  ).toEqual({ kind: 'no-head', expected: ['title'] })
  expect(fieldsOf([['STT', 'Nhiệm vụ']])).toEqual({ kind: 'no-rows-below', row: 1 })
  expect(
    findHead(
      sheetOf([
        ['STT', 'Nhiệm vụ'],
        [1, 'a'],
      ]),
      SCORE_WORDS,
      ['year'],
    ).ok,
  ).toBe(false)
})
