#pragma once
// Private to reports: the report as an official paper, in Vietnamese whatever the reader's language is.
#include "documents/documents.h"
#include "reports/answer.h"

namespace reports {

// Head, subject, recipients and signer of the paper, as they would be printed today.
base::Result<PrintedAround> printed_around(db::Tx& tx, Quarterly const& quarterly, base::Day today);

// Its text as it was last written, or as the figures would write it; figures, months and cells beside it.
base::Result<documents::Paper> paper_of(db::Tx& tx, Quarterly const& quarterly);

// What a report may be handed out as.
enum class FileFormat { xlsx, docx, pdf };
RECORD_ENUM(FileFormat, xlsx, docx, pdf)

// The bytes, for PDF too those of the Word file: who wants a PDF makes it when the transaction is over. Faults: those
// of documents::render.
base::Result<std::string> file_of(db::Tx& tx, Quarterly const& quarterly, FileFormat format, words::Language language);

}  // namespace reports
