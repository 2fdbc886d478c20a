// The report to take away: as Word, PDF and Excel.
import { Button } from '@mantine/core'
import { IconFileTypeDocx, IconFileTypePdf, IconTable } from '@tabler/icons-react'
import { fileAddress } from '../api/client'
import type { Report } from '../api/contract'
import { useFile } from '../api/hooks'
import { useWords } from '../words'

const look = { size: 18, stroke: 1.6, 'aria-hidden': true } as const

interface FileButtonsProps {
  report: Report
  // A PDF takes a moment, and needs what the server may not have.
  pdf: ReturnType<typeof usePdf>
}

export const usePdf = () => useFile('GET /api/report-files/{quarter}')

export function FileButtons({ report, pdf }: FileButtonsProps) {
  const t = useWords()
  const path = { quarter: report.quarter }
  const query = { organisation: report.organisation.id }
  return (
    <>
      <Button
        variant="default"
        component="a"
        download
        href={fileAddress('GET /api/report-files/{quarter}', { path, query: { ...query, format: 'docx' } })}
        leftSection={<IconFileTypeDocx {...look} />}
      >
        {t('screen.report.word')}
      </Button>
      <Button
        variant="default"
        loading={pdf.isPending}
        onClick={() => pdf.mutate({ path, query: { ...query, format: 'pdf' } })}
        leftSection={<IconFileTypePdf {...look} />}
      >
        {t('screen.report.pdf')}
      </Button>
      <Button
        variant="default"
        component="a"
        download
        href={fileAddress('GET /api/report-files/{quarter}', { path, query: { ...query, format: 'xlsx' } })}
        leftSection={<IconTable {...look} />}
      >
        {t('screen.report.excel')}
      </Button>
    </>
  )
}
