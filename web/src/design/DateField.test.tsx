import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { draw } from '../../tests/render'
import { DateField } from './DateField'

function Field() {
  const [day, setDay] = useState<string | null>('2026-11-23')
  return (
    <>
      <DateField label="Từ ngày" value={day} onChange={setDay} />
      <output>{day ?? 'trống'}</output>
      <button type="button" onClick={() => setDay('2026-01-02')}>
        khác
      </button>
    </>
  )
}

test('a typed day is read day first and written out', async () => {
  draw(<Field />)
  const input = screen.getByRole('textbox', { name: 'Từ ngày' })
  expect(input).toHaveValue('23/11/2026')
  await userEvent.clear(input)
  await userEvent.type(input, '5/3/60')
  await userEvent.tab()
  expect(input).toHaveValue('05/03/1960')
  expect(screen.getByRole('status')).toHaveTextContent('1960-03-05')
})

test('a day that does not exist stays as typed, is said to be wrong, and is no value', async () => {
  draw(<Field />)
  const input = screen.getByRole('textbox', { name: 'Từ ngày' })
  await userEvent.clear(input)
  await userEvent.type(input, '30/2/2026')
  await userEvent.tab()
  expect(input).toHaveValue('30/2/2026')
  expect(input).toBeInvalid()
  expect(screen.getByText(/Không có ngày này/)).toBeVisible()
  expect(screen.getByRole('status')).toHaveTextContent('trống')
})

test('a value set from outside replaces what was typed', async () => {
  draw(<Field />)
  await userEvent.click(screen.getByRole('button', { name: 'khác' }))
  expect(screen.getByRole('textbox', { name: 'Từ ngày' })).toHaveValue('02/01/2026')
})
