import { expect, test } from 'vitest'
import type { DecisionText, MinutesText, PaperText } from '../api/contract'
import { fromOpinions, fromPersons, isToBeWritten, toOpinions, toParagraphs, toPersons, withRecord, withValue } from './text'

const minutes = { place: 'Hội trường', present: '11', conclusions: ['Nhất trí'], sections: [{ heading: '1. A', paragraphs: ['x'] }] }
const text: PaperText = { minutes: minutes as unknown as MinutesText, decision: null }

test('one place of a text is changed and the rest stays', () => {
  const changed = withValue(text, ['minutes', 'sections', 0, 'paragraphs'], ['y', 'z'])
  expect(changed.minutes?.sections[0]).toEqual({ heading: '1. A', paragraphs: ['y', 'z'] })
  expect(changed.minutes?.place).toBe('Hội trường')
  expect(text.minutes?.sections[0]?.paragraphs).toEqual(['x'])
})

test('lists are written as lines and read again as they were', () => {
  const persons = [
    { name: 'Lê Văn Cường', post: 'ốm: sốt' },
    { name: 'Trần Thị Bình', post: '' },
  ]
  expect(fromPersons(persons)).toBe('Lê Văn Cường: ốm: sốt\nTrần Thị Bình')
  expect(toPersons(fromPersons(persons))).toEqual(persons)
  expect(toOpinions(' Ân :  Nhất trí \n\n')).toEqual([{ speaker: 'Ân', gist: 'Nhất trí' }])
  expect(fromOpinions([{ speaker: 'Ân', gist: 'Một\nhai' }])).toBe('Ân: Một hai')
  expect(toParagraphs('a\n \n b ')).toEqual(['a', 'b'])
})

test('what the record counts is taken from it anew, and what was written stays', () => {
  const drafted = { minutes: { ...minutes, present: '12', conclusions: [] } as unknown as MinutesText, decision: null }
  const taken = withRecord(text, drafted)
  expect(taken.minutes?.present).toBe('12')
  expect(taken.minutes?.conclusions).toEqual(['Nhất trí'])
  const decision = { subject: 'cũ', opening: 'a' } as unknown as DecisionText
  const other = { minutes: null, decision: { subject: 'mới', opening: 'b' } as unknown as DecisionText }
  expect(withRecord({ minutes: null, decision }, other).decision).toEqual({ subject: 'cũ', opening: 'b' })
})

test('a paragraph in brackets is still to be written', () => {
  expect(isToBeWritten(' [Ghi ưu điểm] ')).toBe(true)
  expect(isToBeWritten('[sic] đã ghi')).toBe(false)
})
