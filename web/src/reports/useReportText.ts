// The text of a report while it is written: saved as versions on the server, never lost to another writer or a closed window.
import { useEffect, useState } from 'react'
import type { Report, ReportText, ReportTexts, Section } from '../api/contract'
import { useAct, useAnswer } from '../api/hooks'
import { type Clash, merged, tidied } from './merge'

export interface Conflict {
  mine: Section[]
  // Mine with what the other changed elsewhere; null where paragraphs came or went.
  together: Section[] | null
  clashes: Clash[]
  theirs: ReportText
}

interface Written {
  version: number
  sections: Section[]
}

const backupKey = (report: Report) => `nennep.report.${report.organisation.id}.${report.quarter}`

function readBackup(report: Report): Written | null {
  try {
    const kept = sessionStorage.getItem(backupKey(report))
    return kept ? (JSON.parse(kept) as Written) : null
  } catch {
    return null
  }
}

function writeBackup(report: Report, written: Written | null) {
  try {
    if (written) sessionStorage.setItem(backupKey(report), JSON.stringify(written))
    else sessionStorage.removeItem(backupKey(report))
  } catch {
    // Without storage the text is only as safe as the window.
  }
}

// What the page shows: the newest version known, or the draft that the figures ask for.
function startOf(texts: ReportTexts | undefined, saved: ReportText | null): Written | null {
  const current = [texts?.current, saved].filter((text) => text != null).sort((a, b) => b.version - a.version)[0]
  if (current) return current
  return texts ? { version: 0, sections: texts.drafted } : null
}

export function useReportText(report: Report) {
  const place = { path: { quarter: report.quarter }, query: { organisation: report.organisation.id } }
  const texts = useAnswer('GET /api/reports/quarters/{quarter}/text', place)
  const [saved, setSaved] = useState<ReportText | null>(null)
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const [kept, setKept] = useState(() => readBackup(report))
  const [isMerged, setIsMerged] = useState(false)
  const [isDirty, setIsDirty] = useState(false)
  const start = startOf(texts.data, saved)
  const act = useAct('PUT /api/reports/quarters/{quarter}/text', (answer) => {
    setSaved(answer)
    setConflict(null)
    setIsDirty(false)
    setKept(null)
    writeBackup(report, null)
  })
  useEffect(() => {
    if (!isDirty) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isDirty])

  const put = (version: number, sections: Section[], onStale: () => void) =>
    act.mutate(
      { path: { quarter: report.quarter }, body: { organisation: report.organisation.id, version, sections } },
      { onError: (error) => error.isStale && onStale() },
    )

  // Somebody saved meanwhile. What does not touch goes together by itself; the rest is asked.
  const settle = async (base: Written, mine: Section[]) => {
    const theirs = (await texts.refetch()).data?.current
    if (!theirs) return
    const both = merged(base.sections, mine, theirs.sections)
    const ask = () => setConflict({ mine, together: both?.sections ?? null, clashes: both?.clashes ?? [], theirs })
    if (!both || both.clashes.length > 0) return ask()
    put(theirs.version, both.sections, ask)
    setIsMerged(true)
  }

  const save = (sections: Section[], from?: Written) => {
    const base = from ?? start
    if (!base) return
    const mine = tidied(sections)
    writeBackup(report, { version: base.version, sections: mine })
    setIsMerged(false)
    put(base.version, mine, () => void settle(base, mine))
  }

  return {
    texts,
    start,
    saved,
    conflict,
    kept: kept && start && JSON.stringify(kept.sections) !== JSON.stringify(start.sections) ? kept : null,
    isMerged,
    isSaving: act.isPending,
    error: act.error && !act.error.isStale ? act.error : null,
    save,
    // While a paragraph is being written.
    keep: (sections: Section[]) => {
      if (start) writeBackup(report, { version: start.version, sections })
      setIsDirty(true)
    },
    forget: () => {
      writeBackup(report, null)
      setKept(null)
      setIsDirty(false)
    },
    overTheirs: (sections: Section[]) =>
      conflict &&
      put(
        conflict.theirs.version,
        sections,
        () => void settle({ version: conflict.theirs.version, sections: conflict.theirs.sections }, sections),
      ),
    takeTheirs: () => {
      setConflict(null)
      setIsDirty(false)
      setKept(null)
      writeBackup(report, null)
    },
  }
}
