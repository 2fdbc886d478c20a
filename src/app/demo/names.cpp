// The lists of names, and names put together from them.
#include "app/demo/names.h"

#include <array>

namespace app::demo {
namespace {

using Word = std::string_view;

constexpr std::array<Word, 45> committees{"Đảng bộ Văn phòng Tỉnh ủy",
                                          "Đảng bộ Văn phòng Ủy ban nhân dân tỉnh",
                                          "Đảng bộ Sở Nội vụ",
                                          "Đảng bộ Sở Tài chính",
                                          "Đảng bộ Sở Y tế",
                                          "Đảng bộ Sở Giáo dục và Đào tạo",
                                          "Đảng bộ Sở Xây dựng",
                                          "Đảng bộ Sở Công Thương",
                                          "Đảng bộ Sở Nông nghiệp và Môi trường",
                                          "Đảng bộ Sở Khoa học và Công nghệ",
                                          "Đảng bộ Sở Văn hóa, Thể thao và Du lịch",
                                          "Đảng bộ Sở Tư pháp",
                                          "Đảng bộ Sở Dân tộc và Tôn giáo",
                                          "Đảng bộ Thanh tra tỉnh",
                                          "Đảng bộ Tòa án nhân dân tỉnh",
                                          "Đảng bộ Viện kiểm sát nhân dân tỉnh",
                                          "Đảng bộ Thi hành án dân sự tỉnh",
                                          "Đảng bộ Thuế tỉnh",
                                          "Đảng bộ Kho bạc Nhà nước",
                                          "Đảng bộ Bảo hiểm xã hội tỉnh",
                                          "Đảng bộ Chi cục Hải quan",
                                          "Đảng bộ Thống kê tỉnh",
                                          "Đảng bộ Ngân hàng Nhà nước",
                                          "Đảng bộ Ngân hàng Chính sách xã hội",
                                          "Đảng bộ Cơ quan Ủy ban Mặt trận Tổ quốc tỉnh",
                                          "Đảng bộ Liên đoàn Lao động tỉnh",
                                          "Đảng bộ Tỉnh đoàn",
                                          "Đảng bộ Hội Liên hiệp Phụ nữ tỉnh",
                                          "Đảng bộ Hội Nông dân tỉnh",
                                          "Đảng bộ Trường Chính trị tỉnh",
                                          "Đảng bộ Báo và Phát thanh, Truyền hình tỉnh",
                                          "Đảng bộ Bệnh viện Đa khoa tỉnh",
                                          "Đảng bộ Bệnh viện Nhi",
                                          "Đảng bộ Bệnh viện Phổi",
                                          "Đảng bộ Bệnh viện Y dược cổ truyền",
                                          "Đảng bộ Trung tâm Kiểm soát bệnh tật",
                                          "Đảng bộ Trường Đại học tỉnh",
                                          "Đảng bộ Trường Cao đẳng Y tế",
                                          "Đảng bộ Trường Cao đẳng Kỹ thuật",
                                          "Đảng bộ Ban Quản lý các khu công nghiệp",
                                          "Đảng bộ Ban Quản lý dự án đầu tư xây dựng",
                                          "Đảng bộ Công ty Điện lực",
                                          "Đảng bộ Bưu điện tỉnh",
                                          "Đảng bộ Viễn thông tỉnh",
                                          "Đảng bộ Khu Bảo tồn thiên nhiên"};

constexpr std::array<Word, 20> grassroots_cells{"Chi bộ Liên minh Hợp tác xã",
                                                "Chi bộ Hội Cựu chiến binh tỉnh",
                                                "Chi bộ Hội Chữ thập đỏ tỉnh",
                                                "Chi bộ Hội Luật gia tỉnh",
                                                "Chi bộ Hội Nhà báo tỉnh",
                                                "Chi bộ Hội Văn học Nghệ thuật tỉnh",
                                                "Chi bộ Hội Đông y tỉnh",
                                                "Chi bộ Hội Khuyến học tỉnh",
                                                "Chi bộ Hội Người cao tuổi tỉnh",
                                                "Chi bộ Liên hiệp các Hội Khoa học và Kỹ thuật",
                                                "Chi bộ Liên hiệp các tổ chức hữu nghị",
                                                "Chi bộ Quỹ Đầu tư phát triển",
                                                "Chi bộ Quỹ Bảo vệ môi trường",
                                                "Chi bộ Bảo tàng tỉnh",
                                                "Chi bộ Thư viện tỉnh",
                                                "Chi bộ Trung tâm Công tác xã hội",
                                                "Chi bộ Trung tâm Lưu trữ lịch sử",
                                                "Chi bộ Trung tâm Xúc tiến đầu tư",
                                                "Chi bộ Trung tâm Dịch vụ việc làm",
                                                "Chi bộ Trường Giáo dục trẻ em khuyết tật"};

constexpr std::array<Word, 9> names_of_units{
    "Văn phòng", "Tổ chức - Hành chính", "Kế hoạch - Tài chính", "Thanh tra", "Nghiệp vụ",
    "Pháp chế",  "Công nghệ thông tin",  "Quản lý chất lượng",   "Đào tạo"};

// The common ones more than once, as among people.
constexpr std::array<Word, 36> families{
    "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Trần", "Lê",
    "Lê",     "Phạm",   "Phạm",   "Hoàng",  "Huỳnh",  "Phan",   "Vũ",     "Võ",     "Đặng", "Bùi",  "Đỗ",   "Hồ",
    "Ngô",    "Dương",  "Lý",     "Đinh",   "Đoàn",   "Lâm",    "Mai",    "Trịnh",  "Đào",  "Cao",  "Hà",   "Tạ"};

constexpr std::array<Word, 18> middles_of_men{"Hữu", "Ngọc", "Quốc", "Khắc", "Thế", "Hoàng", "Nhật",  "Viết", "Kim",
                                              "Bảo", "Vĩnh", "Thái", "Đăng", "Anh", "Công",  "Phước", "Duy",  "Bá"};
constexpr std::array<Word, 56> names_of_men{
    "Ân",    "Bách",   "Cảnh", "Châu",   "Chương", "Danh", "Đạt",  "Điền",   "Đoan", "Dương",  "Hào",   "Hậu",
    "Hiển",  "Hoan",   "Huân", "Khang",  "Khiết",  "Khoa", "Khôi", "Khương", "Lân",  "Lập",    "Lộc",   "Luân",
    "Lực",   "Nguyện", "Nhã",  "Nhiệm",  "Phát",   "Quân", "Quý",  "Sáng",   "Sử",   "Tân",    "Thạch", "Thăng",
    "Thi",   "Thông",  "Thụy", "Thuyên", "Tính",   "Toại", "Toản", "Trình",  "Trực", "Trường", "Từ",    "Tuệ",
    "Tưởng", "Uy",     "Vịnh", "Vương",  "Xứng",   "Ý",    "Đính", "Hoạt"};

constexpr std::array<Word, 14> middles_of_women{"Thị Thu",  "Thị Lệ",  "Thị Tuyết",  "Thị Diệu", "Thị Quỳnh",
                                                "Thị Cẩm",  "Thị Mỹ",  "Thị Phương", "Thị Bảo",  "Thị Thùy",
                                                "Thị Kiều", "Thị Yến", "Thị",        "Thị Như"};
constexpr std::array<Word, 42> names_of_women{
    "Ái",  "Bích", "Chi", "Cúc",  "Diễm",  "Diệp",   "Đào",   "Dung",   "Duyên", "Hạnh",   "Hảo",
    "Hân", "Hiền", "Hoa", "Hợp",  "Huyền", "Hương",  "Hường", "Khuyên", "Lài",   "Liên",   "Loan",
    "Lựu", "Ly",   "Mận", "My",   "Nga",   "Nguyệt", "Nhàn",  "Nhung",  "Oanh",  "Phượng", "Quyên",
    "Sen", "Thảo", "Thơ", "Thoa", "Thúy",  "Trâm",   "Trang", "Uyên",   "Vân"};

}  // namespace

std::span<Word const> committee_names() {
    return committees;
}

std::span<Word const> grassroots_cell_names() {
    return grassroots_cells;
}

std::span<Word const> unit_names() {
    return names_of_units;
}

std::string PersonNames::any(members::Sex sex) {
    bool const is_man = sex == members::Sex::male;
    std::string name(chance_.one_of(std::span(families)));
    name += ' ';
    name += is_man ? chance_.one_of(std::span(middles_of_men)) : chance_.one_of(std::span(middles_of_women));
    name += ' ';
    name += is_man ? chance_.one_of(std::span(names_of_men)) : chance_.one_of(std::span(names_of_women));
    return name;
}

std::string PersonNames::take(members::Sex sex) {
    auto name = any(sex);
    while (!taken_.insert(name).second) name = any(sex);
    return name;
}

}  // namespace app::demo
