// A meeting from its plan to the log: planned, held and closed by a secretary, watched by the deputy, found by the office.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { ask, demo, heading, see, signIn, story } from './site.mjs'

const { base, logins } = demo()

async function planToday(page) {
  const map = page.getByRole('grid', { name: 'Sinh hoạt theo chi bộ và tháng' })
  await map.getByRole('rowheader').getByRole('link').click()
  await page.getByRole('tab', { name: 'Cuộc họp' }).click()
  const cell = new URL(page.url()).pathname.split('/').pop()
  const { today } = (await ask(page, 'GET', '/api/session')).json
  const planned = await ask(page, 'POST', `/api/organisations/${cell}/planned-meetings`, {
    kind: 'thematic',
    day: today,
    place: 'Phòng họp số 7',
  })
  assert.equal(planned.status, 200, planned.text)
  await page.reload()
  await page.getByRole('row').filter({ hasText: 'Phòng họp số 7' }).getByRole('link').click()
  return { cell, meeting: planned.json.id }
}

async function prepare(page) {
  await see(page.getByText('Chương trình chưa có mục nào'))
  await page.getByRole('button', { name: 'Các bước thường dùng' }).click()
  await see(page.getByText(/Đủ thời lượng/))
  await page.getByRole('button', { name: 'Thêm vấn đề' }).click()
  await page.getByRole('textbox', { name: 'Vấn đề gợi mở 1' }).fill('Nêu gương bằng việc gì?')
  await see(page.getByText(/Đã lưu lúc/))
  await page.reload()
  assert.equal(await page.getByRole('textbox', { name: 'Vấn đề gợi mở 1' }).inputValue(), 'Nêu gương bằng việc gì?')
}

const report = { name: 'Báo cáo chuyên đề.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(1_500_000, '%PDF-1.7\u0000') }

// A file for the item that has the report.
async function attach(page) {
  const button = page.getByRole('button', { name: 'Đính kèm tài liệu cho mục 2' })
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()])
  await chooser.setFiles(report)
  await see(
    page
      .getByRole('listitem')
      .filter({ hasText: `${report.name} 1,4 MB` })
      .first(),
  )
}

// It comes back byte for byte under its name.
async function readAttached(page) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: report.name }).click()])
  assert.equal(download.suggestedFilename(), report.name)
  assert.ok(report.buffer.equals(await readFile(await download.path())))
}

// The minutes of the meeting whose page is open: drafted from the record, corrected, read, approved by two persons and sealed.
async function writeMinutes(page) {
  await page.getByRole('link', { name: 'Biên bản, nghị quyết' }).click()
  await see(heading(page, /^Biên bản/))
  const sheet = page.getByRole('article', { name: 'Biên bản' })
  await see(sheet.getByText(/Nhất trí với báo cáo/))
  await page.getByRole('button', { name: 'Lưu bản dự thảo này' }).click()
  await page.getByRole('button', { name: 'Sửa: Nơi họp' }).click()
  await page.getByRole('textbox', { name: 'Nơi họp' }).fill('Hội trường tầng 2')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await see(sheet.getByText(/Hội trường tầng 2/))
  await page.getByRole('button', { name: 'Ghi lúc đọc' }).click()
  await page.getByLabel('Giờ đọc').fill('23:59')
  await page.getByLabel('Hội nghị', { exact: true }).fill('tất cả đồng ý')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await see(sheet.getByText(/đã được đọc lại trước hội nghị lúc 23 giờ 59/))
  const seal = page.getByRole('button', { name: 'Chốt văn bản' })
  assert.ok(await seal.isDisabled())
  await page.getByRole('button', { name: 'Thông qua bản này' }).click()
  await page.getByRole('button', { name: 'Ghi nhận theo lời' }).click()
  const word = page.getByRole('dialog')
  await word.getByRole('checkbox').check()
  await word.getByRole('button', { name: 'Ghi nhận' }).click()
  await see(page.getByText('Đủ điều kiện để chốt.'))
  await seal.click()
  await page.getByRole('dialog').getByRole('button', { name: 'Chốt văn bản' }).click()
  await see(sheet.getByText(/Số \d\d-BB\/CB/))
  await see(page.getByRole('complementary', { name: 'Tình trạng văn bản' }).getByText(/SHA-256|[0-9a-f]{64}/))
}

// A vote that the rules settle however they count: all who are there are in favour. Then one hand is counted again.
async function vote(page, deputy, item) {
  const question = 'Thông qua nội dung chuyên đề'
  await page.getByRole('button', { name: new RegExp(`^Biểu quyết: .*${item}`) }).click()
  const dialog = page.getByRole('dialog', { name: 'Ghi kết quả biểu quyết' })
  const need = await dialog.getByText(/Cần ít nhất \d+ người tán thành trên \d+ \(số đảng viên chính thức có mặt\)/).textContent()
  const present = Number(/trên (\d+)/.exec(need)[1])
  await dialog.getByRole('textbox', { name: 'Nội dung biểu quyết' }).fill(question)
  await dialog.getByLabel('Tán thành', { exact: true }).fill(String(present + 1))
  await dialog.getByRole('button', { name: 'Ghi kết quả' }).click()
  await see(dialog.getByText(`Đã ghi ${present + 1} người biểu quyết, nhưng chỉ có ${present} người`))
  await dialog.getByLabel('Tán thành', { exact: true }).fill(String(present))
  await dialog.getByRole('button', { name: 'Ghi kết quả' }).click()
  await see(page.getByText(`Tán thành ${present}, không tán thành 0, không có ý kiến 0`))
  await see(deputy.getByText(question))

  await page.getByRole('button', { name: `Sửa kết quả biểu quyết: ${question}` }).click()
  const again = page.getByRole('dialog', { name: 'Sửa kết quả biểu quyết' })
  await again.getByLabel('Tán thành', { exact: true }).fill(String(present - 1))
  await again.getByLabel('Không tán thành', { exact: true }).fill('1')
  await again.getByRole('button', { name: 'Ghi kết quả' }).click()
  const counts = `Tán thành ${present - 1}, không tán thành 1, không có ý kiến 0`
  await see(page.getByText(counts))
  await see(deputy.getByText(counts))
  return { question, counts }
}

async function giveTask(page, deputy, today) {
  const title = 'Viết bài về gương điển hình của chuyên đề'
  await page.getByRole('button', { name: 'Giao nhiệm vụ' }).click()
  const form = page.getByRole('dialog', { name: 'Giao nhiệm vụ' })
  await form.getByRole('textbox', { name: 'Nội dung nhiệm vụ' }).fill(title)
  await form.getByRole('textbox', { name: 'Hạn hoàn thành' }).fill(today.split('-').reverse().join('/'))
  await form.getByRole('button', { name: 'Giao nhiệm vụ' }).click()
  await see(page.getByRole('link', { name: title }))
  await see(deputy.getByRole('link', { name: title }))
  return title
}

const figuresOf = async (page, today) => {
  const quarter = `${today.slice(0, 4)}-Q${Math.ceil(Number(today.slice(5, 7)) / 3)}`
  return (await ask(page, 'GET', `/api/reports/quarters/${quarter}`)).json.figures.meetings
}

story(
  'a secretary prepares, holds and closes a meeting; the deputy sees it go on; the office finds it counted',
  () => base,
  async (person) => {
    const office = await person()
    await signIn(office, 'vanphong', logins.vanphong)
    const { today } = (await ask(office, 'GET', '/api/session')).json
    const before = await figuresOf(office, today)

    const page = await person()
    await signIn(page, 'bithu', logins.bithu)
    const { cell, meeting } = await planToday(page)
    await prepare(page)
    await attach(page)
    await page.getByRole('button', { name: 'Bắt đầu họp' }).click()
    const bar = page.getByRole('region', { name: 'Đang họp' })
    await see(bar.getByRole('heading', { name: /^Mở đầu/ }))
    await page.getByRole('button', { name: 'Tất cả có mặt' }).click()
    await see(page.getByText(/chưa điểm danh 0/))

    const deputy = await person()
    await signIn(deputy, 'phobithu', logins.phobithu)
    await deputy.goto(`/meetings/${meeting}`)
    const watched = deputy.getByRole('region', { name: 'Đang họp' })
    await see(watched.getByRole('heading', { name: /^Mở đầu/ }))
    await page.getByRole('button', { name: 'Mục tiếp theo' }).click()
    await see(watched.getByRole('heading', { name: /trình bày chuyên đề/ }))
    await readAttached(deputy)

    await page.getByLabel('hoặc khách phát biểu').fill('Đồng chí ở cấp trên')
    await page.getByLabel('Tóm tắt ý kiến', { exact: true }).fill('Nhất trí với báo cáo')
    await page.getByRole('button', { name: 'Ghi lại' }).click()
    await see(deputy.getByLabel('Tóm tắt ý kiến của Đồng chí ở cấp trên'))
    const conclusion = page.getByRole('textbox', { name: 'Kết luận', exact: true })
    await conclusion.fill('Thông qua chuyên đề')
    await conclusion.blur()
    const { question, counts } = await vote(page, deputy, 'trình bày chuyên đề')
    const task = await giveTask(page, deputy, today)
    await page.reload()
    await see(page.getByText('Thông qua chuyên đề'))
    await see(page.getByText(counts))
    await see(page.getByRole('link', { name: task }))

    await page.getByRole('button', { name: 'Kết thúc buổi họp' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc buổi họp' }).click()
    await see(page.getByRole('heading', { name: 'Đối chiếu với quy định' }))
    await readAttached(page)
    await see(page.getByText('Thông qua chuyên đề'))
    await see(heading(deputy, /Sinh hoạt chuyên đề ngày/))
    await see(deputy.getByText(question))
    await see(deputy.getByText(counts))
    await see(deputy.getByRole('region', { name: 'Nhiệm vụ giao tại cuộc họp' }).getByRole('link', { name: task }))

    // What the meeting gave comes into the next plan by itself.
    const next = await ask(page, 'POST', `/api/organisations/${cell}/planned-meetings`, { kind: 'regular', day: today })
    assert.equal(next.status, 200, next.text)
    await page.goto(`/meetings/${next.json.id}`)
    await see(page.getByRole('region', { name: 'Kiểm điểm nhiệm vụ đã giao' }).getByRole('link', { name: task }))
    const dropped = await ask(page, 'DELETE', `/api/planned-meetings/${next.json.id}?version=${next.json.version}`)
    assert.equal(dropped.status, 204, dropped.text)

    await page.goto(`/meetings/${meeting}`)
    await writeMinutes(page)

    const after = await figuresOf(office, today)
    assert.equal(after.total, before.total + 1)
    assert.equal(after.thematic_held, before.thematic_held + 1)
    await office.goto(`/organisations/${cell}?tab=meetings&year=${today.slice(0, 4)}`)
    const day = today.split('-').reverse().join('/')
    await see(office.getByRole('row').filter({ hasText: day }).filter({ hasText: 'Sinh hoạt chuyên đề' }))
    await office.goto('/overview')
    await office.locator(`[data-cell="${cell}"][data-column="${Number(today.slice(5, 7))}"]`).click()
    await see(office.getByRole('dialog').locator(`a[href="/meetings/${meeting}"]`))
  },
)
