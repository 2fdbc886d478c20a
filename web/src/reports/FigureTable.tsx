// Every figure of the quarter beside the quarter before.
import type { Report } from '../api/contract'
import css from '../design/report.module.css'
import { quarter, useWords } from '../words'
import { change, figureKeys, groups, markOf, valueOf } from './figures'
import { FigureLink } from './FigureLink'

export function FigureTable({ report }: { report: Report }) {
  const t = useWords()
  return (
    <table className={css.figures}>
      <caption>{t('screen.report.figures_of', { quarter: quarter(report.quarter) })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('screen.report.figure')}</th>
          <th scope="col">{quarter(report.quarter)}</th>
          <th scope="col">{quarter(report.before_quarter)}</th>
          <th scope="col">{t('screen.report.change')}</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group}>
          <tr>
            <th scope="rowgroup" colSpan={4} className={css.group}>
              {t(`figure.group.${group}`)}
            </th>
          </tr>
          {figureKeys[group].map((name) => {
            const key = `${group}.${name}`
            return (
              <tr key={key}>
                <th scope="row">{t(`figure.${key}`)}</th>
                <td>
                  <FigureLink report={report} mark={markOf(key)} />
                </td>
                <td>
                  <FigureLink report={report} mark={markOf(`before.${key}`)} />
                </td>
                <td>{change(key, valueOf(report.figures, key), valueOf(report.before, key)) ?? '–'}</td>
              </tr>
            )
          })}
        </tbody>
      ))}
    </table>
  )
}
