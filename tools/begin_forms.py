"""Begins the forms of papers that come with the program: begin_forms.py FOLDER writes <FOLDER>/<layout>/<kind>.docx, those that are not there.

A form is a Word file and is edited in Word (or LibreOffice) from then on; src/documents/forms_test.cpp holds each against the layout's measures.
This script saves drawing the page, the heading block and the signature block again for a new kind or a new layout: remove the file, run it.
"""
import pathlib
import sys
import zipfile

# What the layouts are known to differ in; what they have in common stands below.
LAYOUTS = {"2018": {"party_points": 15}, "2026": {"party_points": 14}}

MM = 56.6929  # twentieths of a point
TEXT_MM = 165
NAMESPACES = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
              'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"')
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml."


def twips(millimetres):
    return round(millimetres * MM)


def run(text, bold=False, italic=False, underlined=False, points=None):
    marks = [mark for mark, wanted in (("<w:b/>", bold), ("<w:i/>", italic), ('<w:u w:val="single"/>', underlined)) if wanted]
    if points:
        marks.append(f'<w:sz w:val="{points * 2}"/><w:szCs w:val="{points * 2}"/>')
    # The order of the schema: b, i, sz, u.
    marks.sort(key=lambda mark: ("<w:b", "<w:i", "<w:s", "<w:u").index(mark[:4]))
    properties = f"<w:rPr>{''.join(marks)}</w:rPr>" if marks else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(text, style="Than", together=False, before=None, line_under=None, **form):
    """`text` is a text or runs; together: it stays on the page of what follows; before, after: points above and below; line_under: mm from
    either side; new_page: it begins one."""
    properties = f'<w:pStyle w:val="{style}"/>' + ("<w:keepNext/><w:keepLines/>" if together else "")
    properties += "<w:pageBreakBefore/>" if form.pop("new_page", False) else ""
    if line_under is not None:
        properties += '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="2" w:color="000000"/></w:pBdr>'
    spaces = {"before": before, "after": form.pop("after", None)}
    if any(points is not None for points in spaces.values()):
        properties += "<w:spacing" + "".join(f' w:{side}="{points * 20}"' for side, points in spaces.items() if points is not None) + "/>"
    if line_under is not None:
        properties += f'<w:ind w:left="{twips(line_under)}" w:right="{twips(line_under)}" w:firstLine="0"/>'
    runs = text if text.startswith("<w:r>") else run(text, **form)
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def table(widths, rows, bordered=True):
    """Widths in mm; a row is a list of cells' paragraphs, or (cells, properties of the row)."""
    edge = "single" if bordered else "none"
    sides = "".join(f'<w:{side} w:val="{edge}" w:sz="4" w:space="0" w:color="auto"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    xml = (f'<w:tbl><w:tblPr><w:tblW w:w="{twips(sum(widths))}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>{sides}</w:tblBorders>'
           '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>')
    xml += "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths) + "</w:tblGrid>"
    for row in rows:
        cells, properties = row if isinstance(row, tuple) else (row, "")
        xml += f"<w:tr><w:trPr><w:cantSplit/>{properties}</w:trPr>"
        for width, cell in zip(widths, cells):
            xml += f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
        xml += "</w:tr>"
    return xml + "</w:tbl>"


def list_table(widths, headings, marks, kinds):
    """A heading row that is repeated on each page, and a row for each entry; kinds: g (words) or s (short, centred)."""
    head = [paragraph(heading, "O", bold=True) for heading in headings]
    body = [paragraph(mark, "Chu" if kind == "g" else "O") for mark, kind in zip(marks, kinds)]
    return table(widths, [(head, "<w:tblHeader/>"), body])


def heading_block(layout):
    left = (paragraph("{{?superior}}{{upper:superior}}{{/superior}}", "Giua") + paragraph("{{upper:issuer}}", "Giua", bold=True) +
            paragraph("*", "Giua") + paragraph("{{?number}}Số {{number}}{{/number}}", "Giua"))
    right = (paragraph("ĐẢNG CỘNG SẢN VIỆT NAM", "Giua", bold=True, points=layout["party_points"], line_under=6) +
             paragraph("{{dateline}}", "Giua", italic=True, before=6))
    return table([77, 88], [[left, right]], bordered=False)


def title_block(title):
    return (paragraph(title, "Ten", together=True, before=18, bold=True, points=16) + paragraph("{{subject}}", "Giua", together=True, bold=True) +
            paragraph("-----", "Giua"))


def one_of_two(left, right):
    return table([82, 83], [[left, right]], bordered=False) + paragraph("", "Cuoi")


def signature_block():
    left = (paragraph(run("Nơi nhận", underlined=True) + run(":"), "Nhan", together=True) +
            paragraph("{{#recipients}}- {{.}},{{/recipients}}", "Nhan", together=True) + paragraph("- Lưu {{body}}.", "Nhan", together=True))
    right = (paragraph("T/M {{upper:body}}", "Giua", together=True, bold=True) + paragraph("{{upper:signer.post}}", "Giua", together=True) +
             paragraph("{{signer.name}}", "Giua", together=True, before=64, bold=True))
    return paragraph("", "Cuoi", together=True) + one_of_two(left, right)


def two_signatures():
    left = (paragraph("NGƯỜI GHI BIÊN BẢN", "Giua", together=True, bold=True) +
            paragraph("{{minute_taker.name}}", "Giua", together=True, before=64, bold=True))
    right = paragraph("CHỦ TRÌ HỘI NGHỊ", "Giua", together=True, bold=True) + paragraph("{{chair.name}}", "Giua", together=True, before=64, bold=True)
    return paragraph("", "Cuoi", together=True) + one_of_two(left, right)


def sections():
    return (paragraph("{{#sections}}{{?heading}}{{heading}}{{/heading}}", together=True, bold=True) +
            paragraph("{{#paragraphs}}{{.}}{{/paragraphs}}") + paragraph("{{/sections}}"))


def tasks():
    return list_table(
        [12, 88, 40, 25], ["TT", "Nhiệm vụ", "Người thực hiện", "Thời hạn"], ["{{#tasks}}{{no}}", "{{title}}", "{{owner}}", "{{due}}{{/tasks}}"], "sggs")


def minutes():
    absent = ("{{{{#{0}}}}}- Đồng chí {{{{name}}}}{{{{#post}}}}: {{{{post}}}}{{{{/post}}}};{{{{/{0}}}}}").format
    return (title_block("BIÊN BẢN") + paragraph("Hội nghị khai mạc lúc {{opened}}, tại {{place}}.") +
            paragraph("I- THÀNH PHẦN", together=True, bold=True) +
            paragraph("1. Đảng viên được triệu tập: {{summoned}} đồng chí (chính thức: {{official}}, dự bị: {{probationary}})"
                      "{{?exempt}}; miễn sinh hoạt: {{exempt}} đồng chí{{/exempt}}.") +
            paragraph("2. Có mặt: {{present}} đồng chí.") + paragraph("{{#late_or_early}}- Đồng chí {{name}}: {{post}};{{/late_or_early}}") +
            paragraph("3. Vắng mặt có lý do: {{^absent_excused}}không.{{/absent_excused}}") + paragraph(absent("absent_excused")) +
            paragraph("4. Vắng mặt không có lý do: {{^absent_unexcused}}không.{{/absent_unexcused}}") + paragraph(absent("absent_unexcused")) +
            paragraph("5. Khách mời: {{^guests}}không.{{/guests}}") + paragraph("{{#guests}}- {{name}}{{#post}}, {{post}}{{/post}};{{/guests}}") +
            paragraph("6. Chủ trì: đồng chí {{chair.name}}{{?chair.post}}, {{chair.post}}{{/chair.post}}.") +
            paragraph("7. Người ghi biên bản: đồng chí {{minute_taker.name}}{{?minute_taker.post}}, {{minute_taker.post}}{{/minute_taker.post}}.") +
            paragraph("II- NỘI DUNG", together=True, bold=True) + paragraph("{{#agenda}}{{no}}. {{title}}{{?presenter}} (đồng chí {{presenter}}){{/presenter}};{{/agenda}}") +
            sections() + paragraph("{{?opinions}}Ý kiến thảo luận:{{/opinions}}", together=True, bold=True) +
            paragraph("{{#opinions}}- {{speaker}}: {{gist}}{{/opinions}}") +
            paragraph("III- KẾT LUẬN VÀ BIỂU QUYẾT", together=True, bold=True) + paragraph("{{#conclusions}}{{.}}{{/conclusions}}") +
            paragraph("{{?tasks}}Nhiệm vụ được giao:{{/tasks}}", together=True, after=4) + paragraph("{{?tasks}}") + tasks() + paragraph("{{/tasks}}") +
            paragraph("{{?votes}}Kết quả biểu quyết:{{/votes}}", together=True, after=4) + paragraph("{{?votes}}") +
            list_table([75, 30, 30, 30], ["Nội dung", "Tán thành", "Không tán thành", "Không có ý kiến"],
                       ["{{#votes}}{{subject}}", "{{votes_for}}", "{{against}}", "{{abstained}}{{/votes}}"], "gsss") + paragraph("{{/votes}}") +
            paragraph("{{?read_back}}{{read_back}}{{/read_back}}", together=True) +
            paragraph("Hội nghị kết thúc lúc {{closed}}.", together=True) + two_signatures())


def results():
    return (paragraph("{{?results}}I- KẾT QUẢ THỰC HIỆN NHIỆM VỤ ĐÃ GIAO{{/results}}", together=True, after=4, bold=True) + paragraph("{{?results}}") +
            list_table([10, 52, 34, 23, 23, 23], ["TT", "Nhiệm vụ", "Người thực hiện", "Thời hạn", "Tình trạng", "Kết quả"],
                       ["{{#results}}{{no}}", "{{title}}", "{{owner}}", "{{due}}", "{{state}}", "{{result}}{{/results}}"], "sggssg") +
            paragraph("{{/results}}"))


def decision(title):
    return (title_block(title) + paragraph("{{#bases}}- {{.}};{{/bases}}") + paragraph("{{?opening}}{{opening}}{{/opening}}") + results() + sections() +
            paragraph("{{?tasks}}Phân công thực hiện:{{/tasks}}", together=True, after=4, bold=True) + paragraph("{{?tasks}}") + tasks() +
            paragraph("{{/tasks}}") + paragraph("{{?vote}}{{vote}}{{/vote}}", together=True) + signature_block())


def invitation():
    return (title_block("GIẤY MỜI") + paragraph("{{issuer}} trân trọng kính mời: {{invited}}") + paragraph("Dự {{subject}}.") +
            paragraph(run("Thời gian", bold=True) + run(": {{begins}}.")) + paragraph(run("Địa điểm", bold=True) + run(": {{place}}.")) +
            paragraph("{{?chair}}Chủ trì: đồng chí {{chair}}.{{/chair}}") +
            paragraph("{{?agenda}}Nội dung:{{/agenda}}", together=True, bold=True) +
            paragraph("{{#agenda}}{{no}}. {{title}}{{?minutes}} ({{minutes}} phút){{/minutes}}{{?presenter}}, đồng chí {{presenter}} trình bày{{/presenter}};{{/agenda}}") +
            paragraph("{{?questions}}Vấn đề gợi mở để các đồng chí chuẩn bị ý kiến:{{/questions}}", together=True, bold=True) +
            paragraph("{{#questions}}- {{.}}{{/questions}}") + paragraph("{{#notes}}{{.}}{{/notes}}") +
            paragraph("Đề nghị các đồng chí có mặt đầy đủ, đúng giờ.", together=True) + signature_block())


def attendance_list():
    widths, headings = [11, 48, 38, 24, 26, 18], ["TT", "Họ và tên", "Chức vụ", "Đảng viên", "Ký tên", "Ghi chú"]
    return (title_block("DANH SÁCH ĐIỂM DANH") + paragraph("Thời gian: {{begins}}.") + paragraph("Địa điểm: {{place}}.") +
            paragraph("Số được triệu tập: {{summoned}}.", after=4) +
            list_table(widths, headings, ["{{#members}}{{no}}", "{{name}}", "{{post}}", "{{standing}}", "", "{{note}}{{/members}}"], "sggsss") +
            paragraph("{{?guests}}Khách mời{{/guests}}", together=True, after=4, bold=True) + paragraph("{{?guests}}") +
            list_table(widths[:3] + [24, 26, 18], headings[:3] + ["Đơn vị", "Ký tên", "Ghi chú"],
                       ["{{#guests}}{{no}}", "{{name}}", "{{post}}", "{{standing}}", "", "{{note}}{{/guests}}"], "sggsss") + paragraph("{{/guests}}") +
            two_signatures())


def annex(title, subject):
    return (paragraph(title, "Giua", together=True, new_page=True, bold=True) + paragraph(subject, "Giua", together=True, bold=True) +
            paragraph("-----", "Giua", together=True, after=6))


def quarter_report():
    figures = (annex("PHỤ LỤC{{?cells}} 1{{/cells}}", "Số liệu quý {{quarter}} so với quý {{before_quarter}}") +
               list_table([85, 27, 27, 26], ["Chỉ tiêu", "Quý {{before_quarter}}", "Quý {{quarter}}", "Tăng, giảm"],
                          ["{{#figures}}{{label}}", "{{before}}", "{{now}}", "{{change}}{{/figures}}"], "gsss") +
               paragraph("{{?locked}}{{locked}}.{{/locked}}", before=6, italic=True) +
               paragraph("{{?months_title}}{{chart:months}}{{/months_title}}", "Hinh", together=True) +
               paragraph("{{?months_title}}Biểu đồ. {{months_title}}{{/months_title}}", "Giua", before=6, italic=True))
    cells = (annex("PHỤ LỤC 2", "Kết quả sinh hoạt của từng chi bộ, quý {{quarter}}") +
             list_table([11, 44, 41, 16, 17, 19, 17], ["TT", "Chi bộ", "Trực thuộc", "Đảng viên", "Số buổi họp", "Số tháng không họp", "Tỷ lệ dự"],
                        ["{{#cells}}{{no}}", "{{cell}}", "{{above}}", "{{members}}", "{{held}}", "{{missed}}", "{{attendance}}{{/cells}}"], "sggssss"))
    # The closing sentence goes with the signature, which never stands alone on a page.
    return (title_block("BÁO CÁO") + sections() + paragraph("Trên đây là báo cáo {{subject}}.", together=True) + signature_block() + figures +
            paragraph("{{?cells}}", "Cuoi") + cells + paragraph("{{/cells}}", "Cuoi"))


KINDS = {"minutes": minutes, "resolution": lambda: decision("NGHỊ QUYẾT"), "conclusion": lambda: decision("KẾT LUẬN"), "invitation": invitation,
         "attendance_list": attendance_list, "quarter_report": quarter_report}


def style(name, shown, alignment, **measures):
    """Measures: exact (line spacing of 18 points), before and after (points above and below), indent (mm, of the first line), points (of the letters)."""
    line = 'w:line="360" w:lineRule="exact"' if measures.get("exact") else 'w:line="240" w:lineRule="auto"'
    size = measures.get("points", 14) * 2
    return (f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{name}"><w:name w:val="{shown}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>'
            f'<w:spacing w:before="{measures.get("before", 0) * 20}" w:after="{measures.get("after", 0) * 20}" {line}/><w:ind w:firstLine="{twips(measures.get("indent", 0))}"/>'
            f'<w:jc w:val="{alignment}"/></w:pPr><w:rPr><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr></w:style>')


def styles():
    return (f'{DECLARATION}<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" '
            'w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults>'
            '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
            style("Than", "Thân văn bản", "both", exact=True, before=6, indent=10) + style("Giua", "Giữa dòng", "center") +
            style("Ten", "Tên loại văn bản", "center") + style("Nhan", "Nơi nhận", "left", points=12) +
            style("O", "Ô bảng giữa", "center", before=2, after=2, points=12) + style("Chu", "Ô bảng trái", "left", before=2, after=2, points=12) +
            style("Hinh", "Hình", "center", before=6) + style("Cuoi", "Dòng đệm", "left", points=6) +
            "</w:styles>")


def document(body):
    return (f'{DECLARATION}<w:document {NAMESPACES}><w:body>{body}<w:sectPr><w:headerReference w:type="default" r:id="rId2"/>'
            '<w:headerReference w:type="first" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/>'
            f'<w:pgMar w:top="{twips(20)}" w:right="{twips(15)}" w:bottom="{twips(20)}" w:left="{twips(30)}" w:header="{twips(10)}" w:footer="{twips(10)}" w:gutter="0"/>'
            "<w:titlePg/></w:sectPr></w:body></w:document>")


def parts(body):
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    package = "http://schemas.openxmlformats.org/package/2006/"
    number = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    types = {"document": "document.main", "styles": "styles", "header1": "header", "header2": "header", "settings": "settings"}
    return {
        "[Content_Types].xml": f'{DECLARATION}<Types xmlns="{package}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
        'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
        "".join(f'<Override PartName="/word/{part}.xml" ContentType="{OFFICE}{kind}+xml"/>' for part, kind in types.items()) + "</Types>",
        "_rels/.rels": f'{DECLARATION}<Relationships xmlns="{package}relationships"><Relationship Id="rId1" Type="{relations}officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'{DECLARATION}<Relationships xmlns="{package}relationships">' + "".join(
            f'<Relationship Id="rId{at}" Type="{relations}{kind}" Target="{target}.xml"/>'
            for at, (kind, target) in enumerate([("styles", "styles"), ("header", "header1"), ("header", "header2"), ("settings", "settings")], 1)) + "</Relationships>",
        "word/document.xml": document(body),
        "word/styles.xml": styles(),
        "word/settings.xml": f'{DECLARATION}<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/><w:compat><w:compatSetting '
        'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>',
        "word/header1.xml": f'{DECLARATION}<w:hdr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Giua"/></w:pPr>{number}</w:p></w:hdr>',
        "word/header2.xml": f'{DECLARATION}<w:hdr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Giua"/></w:pPr></w:p></w:hdr>',
    }


def main(folder):
    for name, layout in LAYOUTS.items():
        for kind, body in KINDS.items():
            path = folder / name / f"{kind}.docx"
            if path.exists():
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
                for part, xml in parts(heading_block(layout) + body()).items():
                    archive.writestr(zipfile.ZipInfo(part, (1980, 1, 1, 0, 0, 0)), xml, zipfile.ZIP_DEFLATED)
            print(path)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
