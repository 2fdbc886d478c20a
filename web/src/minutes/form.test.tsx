import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { draw } from '../../tests/render'
import { FormFollowed } from './FormFollowed'

const built_in = {
  layout: '2026',
  from: '2026-01-09',
  documents: ['QĐ 399-QĐ/TW (09/01/2026)', 'HD 05-HD/VPTW (2026)'],
  status: 'secondary' as const,
  note: 'Các nguồn ghi hai ngày khác nhau.',
}

test('beside a paper stands what its form follows, and that nobody has compared it with the original', () => {
  draw(<FormFollowed form={built_in} />)
  expect(screen.getByText('Mẫu có sẵn, thể thức từ 09/01/2026.')).toBeVisible()
  expect(
    screen.getByText(
      'Theo QĐ 399-QĐ/TW (09/01/2026), HD 05-HD/VPTW (2026) (theo nguồn thứ cấp, chưa đối chiếu bản gốc). Các nguồn ghi hai ngày khác nhau.',
    ),
  ).toBeVisible()
})

test('an office’s own form is told as such', () => {
  draw(<FormFollowed form={{ ...built_in, own_file: 'Biên bản Khối.docx', set_by: 'Đảng bộ Khối' }} />)
  expect(screen.getByText(/^Mẫu riêng Biên bản Khối\.docx, của Đảng bộ Khối\./)).toBeVisible()
})
