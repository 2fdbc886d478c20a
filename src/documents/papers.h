#pragma once
// What each kind of paper says: the values that its form may name, one struct for each kind. Dates and figures are
// words here, written as a Vietnamese paper writes them; an empty text or list leaves out what the form says about it.
#include <optional>
#include <string>
#include <vector>

#include "json/record.h"

namespace documents {

enum class Kind { quarter_report, minutes, resolution, conclusion, invitation, attendance_list };
RECORD_ENUM(Kind, quarter_report, minutes, resolution, conclusion, invitation, attendance_list)

// Somebody, and what he is: {"Nguyễn Văn Ân", "Bí thư chi bộ"}; of somebody absent, the reason.
struct PaperPerson {
    std::string name{};
    std::string post{};
};
RECORD(PaperPerson, name, post)

// Who signs for the body: {"Bí thư", "Nguyễn Văn Ân"}.
struct Signer {
    std::string post{};
    std::string name{};
};
RECORD(Signer, post, name)

// A part of the text, its heading numbered as it is to be read ("I- Đánh giá kết quả"). A paragraph may hold line ends:
// each line becomes a paragraph of the paper.
struct PaperSection {
    std::string heading{};
    std::vector<std::string> paragraphs{};
};
RECORD(PaperSection, heading, paragraphs)

struct PaperTask {
    std::string title{};
    std::string owner{};
    std::string due{};  // "25/10/2026"
};
RECORD(PaperTask, title, owner, due)

// What became of a task given before: {"Rà soát hồ sơ", "Trần Thị Bình", "25/10/2026", "Đã hoàn thành", "12/12 hồ sơ"}.
struct PaperResult {
    std::string title{};
    std::string owner{};
    std::string due{};
    std::string state{};
    std::string result{};
};
RECORD(PaperResult, title, owner, due, state, result)

struct PaperVote {
    std::string subject{};
    std::string votes_for{};  // "12/13 (92,31%)"
    std::string against{};
    std::string abstained{};
};
RECORD(PaperVote, subject, votes_for, against, abstained)

struct PaperOpinion {
    std::string speaker{};
    std::string gist{};
};
RECORD(PaperOpinion, speaker, gist)

struct PaperAgendaItem {
    std::string title{};
    std::string minutes{};  // "30"; empty where none is set
    std::string presenter{};
};
RECORD(PaperAgendaItem, title, minutes, presenter)

// Biên bản.
struct MinutesPaper {
    std::string subject{};  // "họp chi bộ thường kỳ tháng 10 năm 2026"
    std::string place{};
    std::string opened{};  // "14 giờ 00, ngày 05 tháng 10 năm 2026"
    std::string closed{};  // "16 giờ 05 cùng ngày"
    std::string summoned{};
    std::string official{};
    std::string probationary{};
    std::string exempt{};
    std::string present{};
    std::vector<PaperPerson> absent_excused{};
    std::vector<PaperPerson> absent_unexcused{};
    std::vector<PaperPerson> late_or_early{};
    std::vector<PaperPerson> guests{};
    PaperPerson chair{};
    PaperPerson minute_taker{};
    std::vector<PaperAgendaItem> agenda{};
    std::vector<PaperSection> sections{};
    std::vector<PaperOpinion> opinions{};
    std::vector<PaperVote> votes{};
    std::vector<std::string> conclusions{};
    std::vector<PaperTask> tasks{};
    std::string read_back{};  // how the minutes were agreed: "Biên bản đã được đọc trước hội nghị; 13/13 đồng ý"
};
RECORD(MinutesPaper, subject, place, opened, closed, summoned, official, probationary, exempt, present, absent_excused,
       absent_unexcused, late_or_early, guests, chair, minute_taker, agenda, sections, opinions, votes, conclusions,
       tasks, read_back)

// Nghị quyết and kết luận.
struct DecisionPaper {
    std::string subject{};  // "lãnh đạo thực hiện nhiệm vụ tháng 11 năm 2026"
    std::vector<std::string> bases{};  // "Căn cứ Điều lệ Đảng Cộng sản Việt Nam", without the dash and the semicolon
    std::string opening{};               // place, day, who was there, who chaired
    std::vector<PaperResult> results{};  // of what was given before; where there are any, part I
    std::vector<PaperSection> sections{};
    std::vector<PaperTask> tasks{};
    std::string vote{};  // "12/13 đảng viên biểu quyết tán thành (92,31%)"
    std::vector<std::string> recipients{};
    Signer signer{};
};
RECORD(DecisionPaper, subject, bases, opening, results, sections, tasks, vote, recipients, signer)

// Giấy mời họp.
struct InvitationPaper {
    std::string subject{};
    std::string invited{};
    std::string begins{};  // "14 giờ 00, thứ Hai, ngày 05 tháng 10 năm 2026"
    std::string place{};
    std::string chair{};
    std::vector<PaperAgendaItem> agenda{};
    std::vector<std::string> questions{};  // asked ahead (vấn đề gợi mở)
    std::vector<std::string> notes{};
    std::vector<std::string> recipients{};
    Signer signer{};
};
RECORD(InvitationPaper, subject, invited, begins, place, chair, agenda, questions, notes, recipients, signer)

struct ListedPerson {
    std::string name{};
    std::string post{};
    std::string standing{};  // "Chính thức", "Dự bị", "Miễn sinh hoạt"
    std::string note{};
};
RECORD(ListedPerson, name, post, standing, note)

// Danh sách điểm danh, to be signed.
struct AttendanceListPaper {
    std::string subject{};
    std::string begins{};
    std::string place{};
    std::vector<ListedPerson> members{};
    std::vector<ListedPerson> guests{};
    std::string summoned{};
    PaperPerson minute_taker{};
    PaperPerson chair{};
};
RECORD(AttendanceListPaper, subject, begins, place, members, guests, summoned, minute_taker, chair)

struct PaperFigure {
    std::string label{};
    std::string before{};
    std::string now{};
    std::string change{};  // "+3", "-1,2"
};
RECORD(PaperFigure, label, before, now, change)

// A row of the annex: what one cell did in the quarter.
struct PaperCell {
    std::string above{};
    std::string cell{};
    std::string members{};
    std::string held{};
    std::string thematic{};
    std::string missed{};
    std::string attendance{};
};
RECORD(PaperCell, above, cell, members, held, thematic, missed, attendance)

// Báo cáo quý. Its charts: "months".
struct QuarterReportPaper {
    std::string subject{};  // "kết quả sinh hoạt chi bộ quý I năm 2019"
    std::string quarter{};  // "I/2019"
    std::string before_quarter{};
    std::string locked{};  // "Số liệu chốt ngày 05/04/2019"
    std::vector<PaperSection> sections{};
    std::string months_title{};  // of the chart; empty where nothing is known of the months
    std::vector<PaperFigure> figures{};
    std::vector<PaperCell> cells{};
    std::vector<std::string> recipients{};
    Signer signer{};
};
RECORD(QuarterReportPaper, subject, quarter, before_quarter, locked, sections, months_title, figures, cells, recipients,
       signer)

}  // namespace documents
